using System.Diagnostics;
using System.Text;

namespace Cairn.Sdk.Tests;

/// <summary>The whole way of a secret: typed at a real terminal, through a real generator, into the closure that a build makes.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class SecretTypedAtATerminal(TestContext context)
{
    private const string Generator = """
        using Cairn.Secrets.Vars;

        public sealed class Login : Generator
        {
            public Prompt Password { get; } = new("password") { Kind = PromptKind.Hidden, Persist = true };

            public SecretFile Line { get; } = new("line");

            public PublicFile Length { get; } = new("length");

            protected override void Generate(GeneratorContext context)
            {
                context.Write(Line, context.Answer(Password).Span);
                context.Write(Length, context.Answer(Password).Length.ToString());
            }
        }
        """;

    [TestMethod]
    [Timeout(300_000, CooperativeCancellation = true)]
    public async Task IsSeenNowhere()
    {
        if (!File.Exists("/usr/bin/script") || !Directory.Exists("/proc/self"))
        {
            Assert.Inconclusive("'script' makes the terminal, and arguments of processes are read from /proc; this system has not both.");
        }

        var marker = $"MARKED-{Guid.NewGuid():N}";
        using var fleet = TestFleet.Create().Write("hosts/web/Login.cs", Generator)
            .WithHost("web", """var login = host.Vars.Use<Login>(); host.Etc["web/line"].Source = login.Line; host.Etc["web/length"].Text = login.Length.Value;""");
        CommandLine.Cairn(fleet, "keys", "keygen", "--admin", "al").ExitCode.ShouldBe(0);
        using var watched = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        var watching = WatchAsync(marker, watched.Token);

        var (exitCode, screen) = await TypeAsync(fleet, [("web/login: password: ", marker), ("Once more: ", "typo"), ("Type it again.\r\nweb/login: password: ", marker), ("Once more: ", marker)]);

        var output = new StringBuilder(screen);
        foreach (var command in (string[][])[["vars", "list"], ["vars", "check"], ["vars", "generate"]])
        {
            var result = CommandLine.Cairn(fleet, command);
            result.ExitCode.ShouldBe(0, result.Output);
            output.Append(result.Output);
        }

        var built = fleet.Build("web");
        await watched.CancelAsync();
        exitCode.ShouldBe(0, screen);
        built.ExitCode.ShouldBe(0, built.Output);
        output.Append(built.Output).ToString().ShouldNotContain(marker);
        (await watching).ShouldBeEmpty();
        FilesWith(fleet.Root, marker).ShouldBeEmpty();
        fleet.Read("hosts/web/vars/login/length").ShouldBe($"{marker.Length}"); // So it was typed, and read.
        CommandLine.Cairn(fleet, "vars", "get", "web", "login/line").Output.ShouldStartWith(marker);
        FilesWith(fleet.Root, fleet.Read("hosts/web/vars/login/line.sops")[..60]).Count.ShouldBeGreaterThan(1); // In git, and in the store.
    }

    [TestMethod]
    public void WouldBeSeenWhereItIs()
    {
        var marker = $"MARKED-{Guid.NewGuid():N}";
        using var fleet = TestFleet.Create().Write("artifacts/leak", $"x{Convert.ToBase64String(Encoding.UTF8.GetBytes(marker))}");
        using var leaking = Process.Start(new ProcessStartInfo("sh", ["-c", "read line", marker]) { RedirectStandardInput = true, UseShellExecute = false })!;

        FilesWith(fleet.Root, marker).Count.ShouldBe(1);
        if (Directory.Exists("/proc/self"))
        {
            ProcessesWith(marker).ShouldBe([$"/proc/{leaking.Id}/cmdline"]);
        }

        leaking.StandardInput.Close();
        leaking.WaitForExit();
    }

    /// <summary>Types each answer when its question is on the screen, all keys at once, as a password manager does.</summary>
    private async Task<(int ExitCode, string Screen)> TypeAsync(TestFleet fleet, IEnumerable<(string Question, string Answer)> answers)
    {
        using var terminal = Process.Start(CommandLine.Start(fleet, "script", "--quiet", "--return", "--echo", "always", "--command", $"dotnet {PackageFeed.CommandLine} vars generate", "/dev/null"))!;
        var screen = new StringBuilder();
        var buffer = new char[1024];
        foreach (var (question, answer) in answers)
        {
            var start = screen.Length;
            while (!screen.ToString(start, screen.Length - start).Contains(question, StringComparison.Ordinal))
            {
                var read = await terminal.StandardOutput.ReadAsync(buffer, context.CancellationToken);
                if (read == 0)
                {
                    Assert.Fail($"'{question}' was not asked:\n{screen}");
                }

                screen.Append(buffer, 0, read);
            }

            await terminal.StandardInput.WriteAsync($"{answer}\r".AsMemory(), context.CancellationToken);
            await terminal.StandardInput.FlushAsync(context.CancellationToken);
        }

        screen.Append(await terminal.StandardOutput.ReadToEndAsync(context.CancellationToken));
        await terminal.WaitForExitAsync(context.CancellationToken);
        return (terminal.ExitCode, screen.ToString());
    }

    private static async Task<IReadOnlyCollection<string>> WatchAsync(string marker, CancellationToken cancellation)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                found.UnionWith(ProcessesWith(marker));
            }
        }
        catch (OperationCanceledException)
        {
            // What was to be watched is over.
        }

        return found;
    }

    private static IReadOnlyList<string> ProcessesWith(string marker) =>
        [.. Directory.GetDirectories("/proc", "*").Where(static folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
            .SelectMany(static folder => (string[])[$"{folder}/cmdline", $"{folder}/environ"])
            .Where(file => TryRead(file).Contains(marker, StringComparison.Ordinal))];

    private static string TryRead(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>Links of store objects, which lead to the store of a machine, are not files here.</summary>
    private static IReadOnlyList<string> FilesWith(string folder, string marker)
    {
        byte[][] forms = [Encoding.UTF8.GetBytes(marker), Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(marker))[..^4])];
        return [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(static file => new FileInfo(file).LinkTarget is null).Where(file => File.ReadAllBytes(file) is var bytes && forms.Any(form => bytes.AsSpan().IndexOf(form) >= 0))];
    }
}
