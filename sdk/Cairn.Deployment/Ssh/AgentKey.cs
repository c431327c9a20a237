using System.Text;
using Renci.SshNet;
using Renci.SshNet.Security;

namespace Cairn.Deployment.Ssh;

/// <summary>A key that the agent holds, and signs with when asked.</summary>
internal sealed class AgentKey : IPrivateKeySource
{
    private const uint Sha256 = 2;
    private const uint Sha512 = 4;

    internal AgentKey(SshAgent agent, byte[] blob, string comment)
    {
        Comment = comment;
        Blob = blob;
        var type = Encoding.ASCII.GetString(new AgentReader(blob).Bytes());
        HostKeyAlgorithms = type == "ssh-rsa"
            ? [new Algorithm(agent, "rsa-sha2-512", blob, Sha512), new Algorithm(agent, "rsa-sha2-256", blob, Sha256)]
            : [new Algorithm(agent, type, blob, flags: 0)];
    }

    internal string Comment { get; }

    internal byte[] Blob { get; }

    public IReadOnlyCollection<HostAlgorithm> HostKeyAlgorithms { get; }

    private sealed class Algorithm(SshAgent agent, string name, byte[] blob, uint flags) : HostAlgorithm(name)
    {
        public override byte[] Data => blob;

        public override byte[] Sign(byte[] data) => agent.Sign(blob, data, flags);

        public override bool VerifySignature(byte[] data, byte[] signature) => throw new NotSupportedException();
    }
}
