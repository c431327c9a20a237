using Cairn.Activation.Programs;
using Cairn.Activation.Tests.Support;

namespace Cairn.Activation.Tests.Programs;

[TestClass]
public sealed class WordsOnTheCommandLine
{
    [TestMethod]
    [Description("X07: no verb and an unknown one are a mistake of the caller, who learns where to look.")]
    [DataRow]
    [DataRow("frobnicate")]
    [DataRow("activate")]
    [DataRow("activate", "/x", "--unknown")]
    [DataRow("activate", "/x", "--confirm-within", "soon")]
    public void ThatMakeNoSense(params string[] arguments) => Run(arguments).ShouldBe((2, "'--help' lists what there is."));

    [TestMethod]
    [Description("X07: options that exclude each other are named before anything is done.")]
    public void ThatContradictEachOther()
    {
        Run("uninstall", "--json").ShouldBe((2, "CAIRN7013: '--json' shows the plan of --dry-run. Nothing was done. Leave one of them out."));
        Run("uninstall", "--dry-run", "--confirm-within", "5").ShouldBe((2, "CAIRN7013: '--confirm-within' has no effect with --dry-run. Nothing was done. Leave one of them out."));
    }

    private static (int ExitCode, string LastLine) Run(params string[] arguments)
    {
        using var machine = new MachineFolder();
        using var errors = new StringWriter();
        var exitCode = CommandLine.Run(arguments, machine.Layout, TextWriter.Null, errors);
        Directory.Exists(machine.Layout.State).ShouldBeFalse();
        return (exitCode, errors.ToString().TrimEnd().Split('\n')[^1]);
    }
}
