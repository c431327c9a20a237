using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Cairn.Deployment.Ssh;

/// <summary>Asks the agent of the user for its keys and for signatures (draft-miller-ssh-agent).</summary>
/// <param name="socket">The path of its socket, as <c>SSH_AUTH_SOCK</c> says.</param>
internal sealed class SshAgent(string socket)
{
    private const byte RequestIdentities = 11;
    private const byte IdentitiesAnswer = 12;
    private const byte SignRequest = 13;
    private const byte SignResponse = 14;

    /// <summary>What an agent answers is small; OpenSSH's limit.</summary>
    private const int MaxAnswer = 256 * 1024;

    /// <summary>Gives the keys of the agent that is there; none when there is no agent.</summary>
    internal static IReadOnlyList<AgentKey> KeysOf(string? socket) =>
        string.IsNullOrEmpty(socket) || !File.Exists(socket) ? [] : new SshAgent(socket).Keys();

    internal byte[] Sign(byte[] blob, byte[] data, uint flags)
    {
        var answer = Ask([SignRequest, .. Text(blob), .. Text(data), .. Number(flags)]);
        return answer is [SignResponse, ..] ? new AgentReader(answer.AsMemory(1)).Bytes() : throw new IOException("the agent did not sign");
    }

    private List<AgentKey> Keys()
    {
        try
        {
            var answer = Ask([RequestIdentities]);
            if (answer is not [IdentitiesAnswer, ..])
            {
                return [];
            }

            var reader = new AgentReader(answer.AsMemory(1));
            var keys = new List<AgentKey>();
            for (var left = reader.Number(); left > 0; left--)
            {
                var blob = reader.Bytes();
                var comment = Encoding.UTF8.GetString(reader.Bytes());
                keys.Add(new AgentKey(this, blob, comment));
            }

            return keys;
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            return []; // An agent that has gone holds no keys.
        }
    }

    private static byte[] Number(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Text(byte[] bytes) => [.. Number((uint)bytes.Length), .. bytes];

    private byte[] Ask(byte[] request)
    {
        using var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { ReceiveTimeout = 30_000, SendTimeout = 30_000 };
        connection.Connect(new UnixDomainSocketEndPoint(socket));
        using var stream = new NetworkStream(connection);
        stream.Write(Text(request));
        var length = new byte[4];
        stream.ReadExactly(length);
        var count = BinaryPrimitives.ReadUInt32BigEndian(length);
        if (count > MaxAnswer)
        {
            throw new IOException($"the agent answered with {count} bytes");
        }

        var answer = new byte[count];
        stream.ReadExactly(answer);
        return answer;
    }
}
