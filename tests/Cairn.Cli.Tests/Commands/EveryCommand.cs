using System.CommandLine;
using Cairn.Cli.Vars;

namespace Cairn.Cli.Tests.Commands;

[TestClass]
public sealed class EveryCommand
{
    /// <summary>What these print is not ours to shape: a shell's script, another program's output.</summary>
    private static readonly string[] s_others = ["cairn completion", "cairn ssh"];

    private static RootCommand Root() => Cli.Commands.Cli.Root(new Terminal(TextWriter.Null, TextWriter.Null, isInteractive: false), Path.GetTempPath(), new VarsSurroundings());

    [TestMethod]
    public void SpeaksJson() => WithoutJson(Root()).ShouldBe(s_others);

    [TestMethod]
    public void ThatDoesNotSpeakJsonIsFound() => WithoutJson(new RootCommand { new Command("mute", "Says nothing.") }).ShouldContain(static path => path.EndsWith(" mute", StringComparison.Ordinal));

    [TestMethod]
    public void IsDescribedWithItsOptions() =>
        CommandTree.All(Root(), "cairn").SelectMany(static found => Symbols(found.Command).Where(static symbol => !IsSentence(symbol.Description)).Select(symbol => $"{found.Path} {symbol.Name}")).ShouldBeEmpty();

    [TestMethod]
    [Description("Every example is a line that the commands take.")]
    public void HasExamplesThatWork()
    {
        var root = Root();
        var examples = root.Subcommands.SelectMany(static command => command.Description!.Split(Cli.Commands.Examples.Heading).Skip(1)).SelectMany(static text => text.Split('\n')).Select(static line => line.Trim()).Where(static line => line.StartsWith("cairn ", StringComparison.Ordinal)).ToList();

        examples.Count.ShouldBeGreaterThan(10);
        examples.Where(line => root.Parse(line["cairn ".Length..].Replace('\'', '"')).Errors.Count > 0).ShouldBeEmpty();
        root.Parse("why").Errors.ShouldNotBeEmpty();
    }

    [TestMethod]
    [DataRow("new build diff deploy status rollback generations gc why options vars keys fallbacks bump ssh completion")]
    public void OfTheDesignIsThere(string names) => Root().Subcommands.Select(static command => command.Name).ShouldBe(names.Split(' '), ignoreOrder: true);

    [TestMethod]
    [Description("The reference is what the commands say. Run with CAIRN_UPDATE_DOCS=1 to write it.")]
    public void StandsInTheReference()
    {
        var file = Path.Combine(Support.Repository.Root, "docs/cli.md");
        var text = CommandReference.Write(Root());
        if (Environment.GetEnvironmentVariable("CAIRN_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(file, text);
        }

        File.ReadAllText(file).ShouldBe(text, "'docs/cli.md' is not what the commands say. Run the tests with CAIRN_UPDATE_DOCS=1 and commit it.");
    }

    private static IEnumerable<string> WithoutJson(RootCommand root) =>
        CommandTree.All(root, "cairn").Where(static found => found.Command.Subcommands.Count == 0 && found.Command.Options.All(static option => option.Name != "--json")).Select(static found => found.Path).Order(StringComparer.Ordinal);

    private static IEnumerable<Symbol> Symbols(Command command) => [command, .. command.Options, .. command.Arguments];

    private static bool IsSentence(string? text) => text?.Split(Cli.Commands.Examples.Heading)[0] is { Length: > 3 } sentence && sentence[^1] == '.' || text?.EndsWith("SHA256:…", StringComparison.Ordinal) is true || text is "Show help and usage information" or "Show version information";
}
