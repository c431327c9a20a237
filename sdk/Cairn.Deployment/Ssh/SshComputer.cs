using Cairn.Deployment.Connections;
using Renci.SshNet;
using Renci.SshNet.Common;
using Renci.SshNet.Security;

namespace Cairn.Deployment.Ssh;

/// <summary>A computer behind SSH: one connection, and a channel for each script.</summary>
internal sealed class SshComputer : IComputer
{
    /// <summary>How keys are agreed on, best first; all others come behind.</summary>
    private static readonly string[] s_exchanges = ["mlkem768", "curve25519", "sntrup761"];

    private static readonly TimeSpan s_keepAlive = TimeSpan.FromSeconds(10);

    /// <summary>How often something is sent while a channel is opened: it takes the acknowledgement along that the server's TCP waits for; see docs/decisions/0165.</summary>
    private static readonly TimeSpan s_nudge = TimeSpan.FromMilliseconds(3);

    /// <summary>How long a machine may take to answer once it is reached, as when its disk is busy. How long nothing may move is judged by whoever talks over it.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly SshClient client;
    private readonly IDisposable? way;

    private SshComputer(string name, SshClient client, IDisposable? way) => (Name, this.client, this.way) = (name, client, way);

    public string Name { get; }

    public string? Address => way is null ? client.ConnectionInfo.Host : null;

    internal SshClient Client => client;

    /// <summary>Connects.</summary>
    /// <param name="place">Where to, and as whom.</param>
    /// <param name="keys">What to log in with.</param>
    /// <param name="trust">Judges the host key.</param>
    /// <param name="way">What has to stay open as long as the connection.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="DeploymentException">CAIRN6011 to CAIRN6015.</exception>
    internal static SshComputer Connect(SshPlace place, IReadOnlyList<IPrivateKeySource> keys, HostKeyTrust trust, IDisposable? way, CancellationToken cancellation)
    {
        if (keys.Count == 0)
        {
            throw DeploymentDiagnostics.NotLetIn.Error(place.Machine, place.User, "no key at all");
        }

        // The place may be the near end of a tunnel; trust knows the far one.
        using var authentication = new PrivateKeyAuthenticationMethod(place.User, [.. keys]);
        var information = new ConnectionInfo(place.Host, place.Port, place.User, authentication) { Timeout = place.Timeout };
        trust.Prefer(information);
        Order(information.KeyExchangeAlgorithms);
        var connecting = new SshClient(information) { KeepAliveInterval = s_keepAlive };
        var refusals = new List<DeploymentException>();
        connecting.HostKeyReceived += (_, shown) =>
        {
            refusals.AddRange(trust.Judge(shown) is { } refusal ? [refusal] : []);
            shown.CanTrust = refusals.Count == 0;
        };
        var connected = false;
        try
        {
            connecting.ConnectAsync(cancellation).GetAwaiter().GetResult();
            information.Timeout = s_patience;
            connected = true;
            return new SshComputer(place.Machine, connecting, way);
        }
        catch (Exception error) when (error is SshException or System.Net.Sockets.SocketException or ArgumentException or ObjectDisposedException)
        {
            throw refusals.FirstOrDefault() ?? (error is SshAuthenticationException
                ? DeploymentDiagnostics.NotLetIn.Because(error, place.Machine, place.User, keys.Count == 1 ? "the key that was offered" : $"any of the {keys.Count} keys that were offered")
                : DeploymentDiagnostics.Unreachable.Because(error, place.Machine, place.ToString(), error.Message.TrimEnd('.')));
        }
        finally
        {
            if (!connected)
            {
                connecting.Dispose();
            }
        }
    }

    public IRunningScript Start(string script)
    {
        try
        {
            client.KeepAliveInterval = s_nudge;
            return new SshScript(client.CreateCommand($"exec sh -c {ShellText.Quote(script)}"));
        }
        catch (Exception error) when (error is SshException or ObjectDisposedException or System.Net.Sockets.SocketException)
        {
            throw DeploymentDiagnostics.Unreachable.Because(error, Name, client.ConnectionInfo.Host, error.Message.TrimEnd('.'));
        }
        finally
        {
            client.KeepAliveInterval = s_keepAlive;
        }
    }

    public void Dispose()
    {
        client.Dispose();
        way?.Dispose();
    }

    /// <summary>Puts curve25519 before sntrup761, whose keys take the library a tenth of a second; see docs/decisions/0155.</summary>
    internal static void Order(IDictionary<string, Func<IKeyExchange>> exchanges)
    {
        var ordered = exchanges.OrderBy(static exchange => Array.FindIndex(s_exchanges, name => exchange.Key.StartsWith(name, StringComparison.Ordinal)) is >= 0 and var place ? place : s_exchanges.Length).ToList();
        exchanges.Clear();
        foreach (var exchange in ordered)
        {
            exchanges.Add(exchange);
        }
    }
}
