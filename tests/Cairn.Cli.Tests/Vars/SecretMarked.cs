using System.Text;
using Cairn.Cli.Fleets;
using Cairn.Cli.Tests.Support;
using Cairn.Secrets;

namespace Cairn.Cli.Tests.Vars;

[TestClass]
public sealed class SecretMarked
{
    private static readonly string[] s_commands =
    [
        "vars generate", "vars list", "vars list --json", "vars check", "vars check --json", "vars rotate --generator own", "vars set c own/secret",
        "vars fix", "vars prune --yes", "vars export bundle.age", "vars import bundle.age", "keys list", "keys add --machine d", "vars get c nothing",
    ];

    [TestMethod]
    public void IsInNoFileAndNoOutputWhateverHappens()
    {
        using var fleet = new VarsFolder { Input = Encoding.UTF8.GetBytes(FakePrograms.Marker) };

        foreach (var command in s_commands)
        {
            var run = fleet.Run(command.Split(' '));
            (run.Output + run.Errors).ShouldNotContain(FakePrograms.Marker, Case.Sensitive, command);
            Containing(fleet.Root, FakePrograms.Marker).ShouldBeEmpty(command);
        }

        fleet.Decrypt("hosts/c/vars/own/secret.sops", null).ShouldContain(FakePrograms.Marker);
    }

    [TestMethod]
    public void IsInNoFileAfterAKill()
    {
        for (var stop = 0; stop < 30; stop++)
        {
            using var fleet = new VarsFolder();
            var writes = 0;
            fleet.Surroundings = fleet.Surroundings with { BeforeWrite = _ => { if (writes++ == stop) { throw new InvalidOperationException("killed"); } } };
            Should.Throw<InvalidOperationException>(() => fleet.Run("vars", "generate"));

            Containing(fleet.Root, FakePrograms.Marker).ShouldBeEmpty();
        }
    }

    [TestMethod]
    public void InAFileWouldBeFound()
    {
        using var fleet = new VarsFolder();
        fleet.Write("hosts/c/leak", $"x{Convert.ToBase64String(Encoding.UTF8.GetBytes(FakePrograms.Marker))}");
        fleet.Write("artifacts/vars/leak", FakePrograms.Marker);

        Containing(fleet.Root, FakePrograms.Marker).Count.ShouldBe(2);
    }

    [TestMethod]
    [Description("P20: no command line has a secret that would have to be masked.")]
    public async Task GoesToProgramsAndComesBackThroughPipes()
    {
        if (!File.Exists("/proc/self/cmdline"))
        {
            Assert.Inconclusive("Arguments of processes are read from /proc, which this system has not.");
        }

        using var input = SecretBytes.FromText(FakePrograms.Marker);

        var (_, output, _) = await ExternalFilter.RunAsync("/", "sh", ["-c", "cat; cat /proc/$$/cmdline /proc/$$/environ"], input, CancellationToken.None);

        using (output)
        {
            var text = Encoding.UTF8.GetString(output.Span);
            text.ShouldStartWith(FakePrograms.Marker, Case.Sensitive);
            text[FakePrograms.Marker.Length..].ShouldNotContain(FakePrograms.Marker);
            text.ShouldContain("cat /proc/$$/cmdline"); // So arguments were looked at.
        }
    }

    private static List<string> Containing(string root, string marker)
    {
        var plain = Encoding.UTF8.GetBytes(marker);
        var encoded = Encoding.UTF8.GetBytes(Convert.ToBase64String(plain)[..^4]);
        return [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Where(file => File.ReadAllBytes(file) is var bytes && (bytes.AsSpan().IndexOf(plain) >= 0 || bytes.AsSpan().IndexOf(encoded) >= 0))];
    }
}
