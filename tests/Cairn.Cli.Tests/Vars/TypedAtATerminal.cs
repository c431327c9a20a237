using System.Diagnostics;
using System.Text;
using Cairn.Cli.Tests.Support;

namespace Cairn.Cli.Tests.Vars;

/// <summary>The program itself at a terminal that 'script' makes. The .NET SDK is a script here that says what a compiled machine would say.</summary>
[TestClass]
public sealed class TypedAtATerminal(TestContext context)
{
    private const char End = '\u0004';

    [TestMethod]
    [Description("Keys are taken back across lines; arrows, and others that move, do nothing.")]
    [DataRow("line1modified", "line1modified")]
    [DataRow("line1\rline2\u007f\u007f\u007f\u007f\u007f\u007fmodified", "line1modified")]
    [DataRow("\u007f\u007f\u007fx", "x")]
    [DataRow("a\u001b[Ab\u001b[Dc\u001b[3~d", "abcd")]
    [DataRow("line1\rline2\r", "line1\nline2\n")]
    [DataRow("ä€😀", "ä€😀")]
    [Timeout(120_000, CooperativeCancellation = true)]
    public async Task IsWhatKeysMean(string keys, string value)
    {
        using var fleet = new RealProgram();

        var screen = await TypeAsync(fleet, ["vars", "set", "a", "own/secret"], ("end with Ctrl-D: ", keys + End), ("Once more: ", keys + End));

        screen.ShouldContain("set");
        fleet.Secret().ShouldBe(value);
        screen.ShouldNotContain("line");
    }

    [TestMethod]
    [Timeout(120_000, CooperativeCancellation = true)]
    public async Task AndInterruptedChangesNothing()
    {
        using var fleet = new RealProgram();

        var screen = await TypeAsync(fleet, ["vars", "set", "a", "own/secret"], ("end with Ctrl-D: ", "abc\u0003"));

        screen.ShouldNotContain("abc");

        File.Exists(Path.Combine(fleet.Root, RealProgram.SecretPath)).ShouldBeFalse();
    }

    private async Task<string> TypeAsync(RealProgram fleet, string[] arguments, params (string Question, string Keys)[] answers)
    {
        if (!File.Exists("/usr/bin/script"))
        {
            Assert.Inconclusive("'script', which makes the terminal, is not here.");
        }

        // What a shell runs in the background ignores interrupts, and so would what that runs.
        using var terminal = Process.Start(fleet.Start("env", ["--default-signal=INT", "script", "--quiet", "--return", "--command", $"{RealProgram.Path} {string.Join(' ', arguments)}", "/dev/null"]))!;
        var screen = new StringBuilder();
        var buffer = new char[1024];
        foreach (var (question, keys) in answers)
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

            await terminal.StandardInput.WriteAsync(keys.AsMemory(), context.CancellationToken);
            await terminal.StandardInput.FlushAsync(context.CancellationToken);
        }

        screen.Append(await terminal.StandardOutput.ReadToEndAsync(context.CancellationToken));
        await terminal.WaitForExitAsync(context.CancellationToken);
        return screen.ToString();
    }
}
