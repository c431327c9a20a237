using Renci.SshNet;

namespace Cairn.Deployment.Ssh;

/// <summary>A port of this computer that leads over a host to another.</summary>
internal sealed class SshTunnel : IDisposable
{
    private readonly SshComputer over;
    private readonly ForwardedPortLocal port;

    private SshTunnel(SshComputer over, ForwardedPortLocal port) => (this.over, this.port) = (over, port);

    internal string Host => port.BoundHost;

    internal int Port => (int)port.BoundPort;

    internal static SshTunnel Open(SshComputer over, string host, int port)
    {
        var forwarded = new ForwardedPortLocal("127.0.0.1", 0, host, (uint)port);
        over.Client.AddForwardedPort(forwarded);
        forwarded.Start();
        return new SshTunnel(over, forwarded);
    }

    public void Dispose()
    {
        port.Dispose();
        over.Dispose();
    }
}
