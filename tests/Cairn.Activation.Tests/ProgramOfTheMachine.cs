using Cairn.Activation.Machines;

namespace Cairn.Activation.Tests;

[TestClass]
public sealed class ProgramOfTheMachine
{
    [TestMethod]
    public void GivesWhatItPrinted() =>
        new MachineCommands().Run(new Command("sh", "-c", "cat; echo bad >&2; exit 3") { Input = "good"u8.ToArray() })
            .ShouldBe(new CommandResult(3, "good", "bad\n"));

    [TestMethod]
    public void ThatDoesNotExistIsNotFound() =>
        new MachineCommands().Run(new Command("no-such-program")).ExitCode.ShouldBe(127);

    [TestMethod]
    [Description("P11: bytes that are no UTF-8 do no harm.")]
    public void MayPrintAnything() =>
        new MachineCommands().Run(new Command("sh", "-c", "printf 'a\\377b'")).Output.ShouldBe("a\uFFFDb");

    [TestMethod]
    public void FindsNothingOfTheCallersEnvironment() =>
        new MachineCommands().Run(new Command("sh", "-c", "echo $HOME$USER$PATH")).Output.ShouldBe(MachineCommands.SearchPath + "\n");
}
