using Cairn.Activation.Units;

namespace Cairn.Activation.Tests.Units;

[TestClass]
public sealed class UnitDefinitionMerged
{
    [TestMethod]
    public void GathersRepeatedKeys() => Of("[Service]\nEnvironment=A=1\n[Service]\nEnvironment=B=2\n").Find("Service", "Environment")!.Values.ShouldBe(["A=1", "B=2"]);

    [TestMethod]
    public void IsClearedByAnEmptyAssignment()
    {
        var merged = Of("[Service]\nExecStart=/a\n", "[Service]\nExecStart=\nExecStart=/b\n").Find("Service", "ExecStart");

        merged.ShouldBe(new SettingValues(IsCleared: true, ["/b"]));
        merged.ShouldNotBe(new SettingValues(IsCleared: false, ["/b"]));
    }

    [TestMethod]
    public void LeavesInstallOut() => Of("[Install]\nWantedBy=a.target\n").Places.ShouldBeEmpty();

    [TestMethod]
    [DataRow("yes", true)]
    [DataRow("On", true)]
    [DataRow("1", true)]
    [DataRow("false", false)]
    [DataRow("n", false)]
    [DataRow("maybe", null)]
    [DataRow("no\nX-A=yes", true)]
    public void ReadsBooleansAsSystemdDoes(string value, bool? expected) => Of($"[Unit]\nX-A={value}\n").IsSet("Unit", "X-A").ShouldBe(expected);

    private static UnitDefinition Of(params string[] texts) => UnitDefinition.Of(texts.Select(UnitText.Parse));
}
