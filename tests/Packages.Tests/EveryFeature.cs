namespace Cairn.Packages.Tests;

[TestClass]
public class EveryFeature
{
    public static IEnumerable<object[]> OfHomes => Features(typeof(Home));

    public static IEnumerable<object[]> OfLinux => Features(typeof(Linux), typeof(Host));

    public static IEnumerable<object[]> OfMacs => Features(typeof(Darwin), typeof(Host));

    [TestMethod]
    [DynamicData(nameof(OfHomes))]
    public void OfAHomeWorksAloneOnLinux(string name) => Evaluate.Home(home => Enable(name, home)).Diagnostics.Where(IsUnexpected).ShouldBeEmpty();

    [TestMethod]
    [DynamicData(nameof(OfHomes))]
    public void OfAHomeWorksAloneOnAMac(string name) =>
        Evaluate.Home(home => Enable(name, home), machine: Evaluate.Stibnite).Diagnostics.Where(IsUnexpected).ShouldBeEmpty();

    [TestMethod]
    [DynamicData(nameof(OfLinux))]
    public void OfLinuxWorksAlone(string name) => Evaluate.Linux(linux => Enable(name, linux)).Diagnostics.ShouldBeEmpty();

    [TestMethod]
    [DynamicData(nameof(OfMacs))]
    public void OfAMacWorksAlone(string name) => Evaluate.Darwin(darwin =>
    {
        darwin.PrimaryUser = "al";
        darwin.Homebrew.Enable = true; // Mosh comes from there.
        Enable(name, darwin);
    }).Diagnostics.ShouldBeEmpty();

    [TestMethod]
    public void ThatIsOffAndHasOptionsSetIsAWarning() =>
        Evaluate.Home(static home => home.Zoxide.Command = "j").Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("CAIRN1009");

    private static IEnumerable<object[]> Features(params Type[] classes) =>
        Evaluate.Registry().Modules
            .Where(module => module.Feature is not null && classes.Contains(module.ClassType) && module.Type.Assembly.GetName().Name != "Cairn.Platform")
            .Select(static module => new object[] { module.Type.Name });

    private static void Enable(string name, ModuleClass target) =>
        Evaluate.Registry().Modules.First(module => module.Type.Name == name && module.Feature is not null && module.ClassType.IsInstanceOfType(target))
            .Feature!(target).Enable = true;

    /// <summary>The one feature that is of no use without a value says so.</summary>
    private static bool IsUnexpected(Diagnostic diagnostic) => !diagnostic.Message.Contains("AgentsMdAggregate.Body", StringComparison.Ordinal);
}
