using Cairn.Activation.Machines;
using Cairn.Activation.Tests.Homes.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Homes;

[TestClass]
public sealed class ScriptsOfAHome
{
    [TestMethod]
    [Description("H25: what follows a change runs once, after all links, and not at all when the file is the same.")]
    public void RunWhenTheirFileChanged()
    {
        using var home = new HomeFolder();
        var seen = new List<string>();
        home.Commands.Answer = _ =>
        {
            seen.Add(home.Read("a") + home.Read("z"));
            return null;
        };

        home.Activate("one", HomeItem.Link("a", "1").OnChange(), HomeItem.Link("z", "1"));
        seen.ShouldBe(["11"]);
        home.Activate("two", HomeItem.Link("a", "1").OnChange(), HomeItem.Link("z", "2"));
        seen.Count.ShouldBe(1);
        home.Activate("three", HomeItem.Link("a", "3").OnChange(), HomeItem.Link("z", "3"));
        seen.ShouldBe(["11", "33"]);
        home.Commands.Ran[^1].Program.ShouldEndWith("-three/scripts/on-change/homes/ada/a");
    }

    [TestMethod]
    [Description("H25: when the activation fails, what followed the change follows the way back too.")]
    public void RunAgainOnTheWayBack()
    {
        using var home = new HomeFolder();
        home.Activate("one", HomeItem.Copy("a", "1").OnChange());
        var seen = new List<string>();
        home.Commands.Answer = command =>
        {
            seen.Add($"{Path.GetFileName(command.Program)} {home.Read("a")}");
            return command.Program.EndsWith("fails", StringComparison.Ordinal) ? new CommandResult(1, "", "no") : null;
        };

        home.Activate("two", static entry => entry with { Steps = [new() { Name = "fails", Script = "scripts/fails", Stage = StepStage.AfterUnits }] }, HomeItem.Copy("a", "2").OnChange())
            .ShouldBe(ExitCode.RolledBack);

        seen.ShouldBe(["a 2", "fails 2", "a 1"]);
    }

    [TestMethod]
    public void FindTheUsersHome()
    {
        using var home = new HomeFolder();

        home.Activate("one", static entry => entry with { Steps = [new() { Name = "cache", Script = "scripts/cache", Stage = StepStage.BeforeUnits }] });

        var command = home.Commands.Ran.ShouldHaveSingleItem();
        command.Folder.ShouldBe(home.Home);
        command.Environment["HOME"].ShouldBe(home.Home);
        command.Environment["USER"].ShouldBe("ada");
    }
}
