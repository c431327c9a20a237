using System.Net;
using System.Net.Sockets;
using System.Text;
using Cairn.Store.Health;
using Cairn.Store.Manifests;

namespace Cairn.Store.Tests.Health;

[TestClass]
public sealed class MachineAsked
{
    private static readonly HealthCheckEntry s_check = new() { Name = "web", Timeout = 2000, Retries = 0, Interval = 1 };

    [TestMethod]
    public async Task ForAConnectionAnswersOrRefuses()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = PortOf(listener);

        (await AskAsync(s_check with { Port = port })).ShouldBeEmpty();
        listener.Stop();

        (await AskAsync(s_check with { Port = port })).ShouldBe([$"'web' expects a connection to port {port}, and there was the error 'Connection refused'"]);
    }

    [TestMethod]
    [DataRow(null, null, "")]
    [DataRow(200, "well", "")]
    [DataRow(200, "ill", "'web' expects status 200 and 'ill' from '{0}', and there was status 200 without that text")]
    [DataRow(204, null, "'web' expects status 204 from '{0}', and there was status 200")]
    public async Task ForAPageIsJudgedByStatusAndText(int? status, string? text, string expected)
    {
        using var page = new Page("HTTP/1.1 200 OK\r\nContent-Length: 9\r\nConnection: close\r\n\r\nall well\n");
        var url = $"http://127.0.0.1:{page.Port}/health";

        var failures = await AskAsync(s_check with { Http = url, Status = status, Text = text });

        string.Concat(failures).ShouldBe(string.Format(null, expected, url));
        (await page.Asked).ShouldStartWith("GET /health HTTP/1.1\r\n");
    }

    [TestMethod]
    [Description("A page that leads elsewhere is an answer of its own.")]
    public async Task ForAPageIsNotLedElsewhere()
    {
        using var page = new Page("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        (await AskAsync(s_check with { Http = $"http://127.0.0.1:{page.Port}/", Status = 302 })).ShouldBeEmpty();
        await page.Asked;
    }

    [TestMethod]
    [Description("Whoever deploys connects to the address at which the machine was reached, whatever host the page has.")]
    public async Task FromElsewhereIsAskedAtItsAddress()
    {
        using var page = new Page("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        var check = s_check with { Http = $"http://web.machine.invalid:{page.Port}/" };

        (await AskAsync(check, "127.0.0.1")).ShouldBeEmpty();

        (await page.Asked).ShouldContain($"Host: web.machine.invalid:{page.Port}\r\n");
    }

    [TestMethod]
    public async Task AndSilentIsNotWaitedForLonger()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        (await AskAsync(s_check with { Http = $"http://127.0.0.1:{PortOf(listener)}/", Timeout = 50 })).Single().ShouldEndWith("and there was no answer within 0.05 seconds");
    }

    [TestMethod]
    [Description("R16: a check that fails within its grace is asked again, and only then counts.")]
    public async Task IsAskedAgain()
    {
        var asked = 0;
        var run = new HealthRun((_, _) => Task.FromResult(++asked < 4 ? "nothing" : null), TimeProvider.System);

        (await run.FailuresAsync([s_check with { Retries = 2 }], CancellationToken.None)).Select(static failure => failure.ToString())
            .ShouldBe(["'web' expects its command to succeed, and after 3 tries there was nothing"]);
        asked = 0;
        (await run.FailuresAsync([s_check with { Retries = 3 }], CancellationToken.None)).ShouldBeEmpty();
    }

    [TestMethod]
    public async Task ManyThingsIsAskedAtOnceButNotAllAtOnce()
    {
        var (now, most) = (0, 0);
        var gate = new TaskCompletionSource();
        var run = new HealthRun(
            async (_, _) =>
            {
                if (Interlocked.Increment(ref now) is var running && running > most)
                {
                    most = running;
                }

                if (running == 8)
                {
                    gate.TrySetResult();
                }

                await gate.Task;
                Interlocked.Decrement(ref now);
                return null;
            },
            TimeProvider.System);

        (await run.FailuresAsync([.. Enumerable.Range(0, 20).Select(number => s_check with { Name = $"{number}" })], CancellationToken.None)).ShouldBeEmpty();

        most.ShouldBe(8);
    }

    [TestMethod]
    public async Task IsNotAskedAnyMoreWhenSomebodyStops()
    {
        using var stop = new CancellationTokenSource();
        var run = new HealthRun(
            async (_, _) =>
            {
                await stop.CancelAsync();
                return "nothing";
            },
            TimeProvider.System);

        await Should.ThrowAsync<OperationCanceledException>(() => run.FailuresAsync([s_check with { Retries = 5, Interval = 60_000 }], stop.Token));
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static async Task<IReadOnlyList<string>> AskAsync(HealthCheckEntry check, string? address = null) =>
        [.. (await new HealthRun(new NetworkProbe(address).AskAsync, TimeProvider.System).FailuresAsync([check], CancellationToken.None)).Select(static failure => failure.ToString())];

    /// <summary>Answers one request.</summary>
    private sealed class Page : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        internal Page(string answer)
        {
            _listener.Start();
            Asked = ServeAsync(answer);
        }

        internal int Port => PortOf(_listener);

        /// <summary>Gets the request.</summary>
        internal Task<string> Asked { get; }

        public void Dispose() => _listener.Dispose();

        private async Task<string> ServeAsync(string answer)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            var buffer = new byte[4096];
            var got = await client.GetStream().ReadAsync(buffer);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
            return Encoding.ASCII.GetString(buffer, 0, got);
        }
    }
}
