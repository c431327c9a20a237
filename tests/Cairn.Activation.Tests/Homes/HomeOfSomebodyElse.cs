using Cairn.Activation.Homes;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Homes;

[TestClass]
public sealed class HomeOfSomebodyElse
{
    private static readonly HomeLogin s_ada = new("ada", 1000, 1000, "ada", "/home/ada");

    private static Manifest Machine(params UserEntry[] users) => new()
    {
        Machine = "cinnabar", Class = MachineClass.Linux, System = "linux-x64", Users = users,
        Homes = [new HomeEntry { User = "ada", Directory = "/home/ada" }, new HomeEntry { User = "bob", Directory = "/home/bob" }],
    };

    [TestMethod]
    public void IsNotTheOwn()
    {
        s_ada.Find(Machine()).User.ShouldBe("ada");
        (s_ada with { HomeVariable = "/home/ada/", UserVariable = null }).Find(Machine(new UserEntry { Name = "ada", Uid = 1000 })).User.ShouldBe("ada");
    }

    [TestMethod]
    [Description("H18: another HOME, another USER, another number: refused before anything is written.")]
    public void IsRefused()
    {
        Refusal(s_ada with { HomeVariable = "/root" }).ShouldContain("HOME is '/root', and the configuration says '/home/ada'");
        Refusal(s_ada with { HomeVariable = null }).ShouldContain("HOME is not set");
        Refusal(s_ada with { UserVariable = "root" }).ShouldContain("USER is 'root', and the process is 'ada'");
        Refusal(s_ada, new UserEntry { Name = "ada", Uid = 1001 }).ShouldContain("its user has the number 1000, and the configuration says 1001");
    }

    [TestMethod]
    public void IsRefusedWhenItIsTheOnlyOne() =>
        Should.Throw<ActivationException>(() => (s_ada with { User = "root", Uid = 0 }).Find(Machine() with { Class = MachineClass.Home, Homes = [new() { User = "ada", Directory = "/home/ada" }] }))
            .Message.ShouldBe("CAIRN7120: The home of 'ada' is not the one to be activated here: the process is 'root'. Nothing changed. Run it as that user in a login of their own, where HOME and USER are theirs.");

    [TestMethod]
    public void IsNotTakenForAMissingOne() =>
        Should.Throw<ActivationException>(() => (s_ada with { User = "eve" }).Find(Machine()))
            .Message.ShouldBe("CAIRN7121: The closure of 'cinnabar' has no home of 'eve'; it has those of 'ada', 'bob'. Nothing changed. Choose the closure of a machine or a home that this user has a home in.");

    private static string Refusal(HomeLogin login, params UserEntry[] users)
    {
        var error = Should.Throw<ActivationException>(() => login.Find(Machine(users)));
        error.Diagnostic.ShouldBe(HomeDiagnostics.WrongUser);
        error.Diagnostic.Exit.ShouldBe(ExitCode.Refused);
        return error.Message;
    }
}
