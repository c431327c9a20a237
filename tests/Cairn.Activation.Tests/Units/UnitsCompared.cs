using Cairn.Activation.Units;
using CsCheck;

namespace Cairn.Activation.Tests.Units;

[TestClass]
public sealed class UnitsCompared
{
    private const string Service = "[Unit]\nDescription=a\n[Service]\nExecStart=/a\nExecStart=/b\nEnvironment=A=1\n[Install]\nWantedBy=multi-user.target\n";

    private static readonly Gen<string[]> s_lines = Gen.Int[0, 3].Select(static line => new[] { "A=1\n", "A=2\n", "B=1\n", "" }[line]).Array[0, 4];

    [TestMethod]
    [Description("U01: a definition is equal to itself, whatever it says.")]
    public void AreEqualToThemselves() => Gen.String[Gen.Char["[]=\nAbUnit\\ #"], 0, 60].Sample(static text => Compare(text, text).ShouldBe(UnitDifference.None));

    [TestMethod]
    [Description("A change back is as heavy as the change, but for what only counts when it is there.")]
    public void AreJudgedAlikeBothWays() =>
        Gen.Select(s_lines, s_lines).Sample(static (left, right) =>
            Compare("[X]\n" + string.Concat(left), "[X]\n" + string.Concat(right)).ShouldBe(Compare("[X]\n" + string.Concat(right), "[X]\n" + string.Concat(left))));

    [TestMethod]
    [Description("U03: a description is for people.")]
    [DataRow("Description=a", "Description=b")]
    [DataRow("Description=a", "Documentation=man:a")]
    [DataRow("Description=a", "OnFailure=b.service")]
    [DataRow("Description=a", "RefuseManualStop=yes")]
    [DataRow("Description=a", "CollectMode=inactive")]
    public void AreEqualWhenTheyDifferForPeople(string old, string next) => ChangeOf(old, next).ShouldBe(UnitDifference.None);

    [TestMethod]
    [Description("U04: any other key of a service restarts it.")]
    [DataRow("Environment=A=1", "Environment=A=2")]
    [DataRow("Environment=A=1\n", "")]
    [DataRow("Environment=A=1", "Environment=A=1\nEnvironment=B=1")]
    [DataRow("Environment=A=1", "environment=A=1")]
    [DataRow("Environment=A=1", "Environment=A=1\nX-Restart-Triggers=0123")]
    [DataRow("ExecStart=/a\nExecStart=/b", "ExecStart=/b\nExecStart=/a")]
    [DataRow("ExecStart=/a", "ExecStart=\nExecStart=/a")]
    [DataRow("Description=a", "Description=a\nAfter=network.target")]
    public void NeedARestart(string old, string next) => ChangeOf(old, next).ShouldBe(UnitDifference.Restart);

    [TestMethod]
    [Description("U10: a section that appears, gets another name or disappears restarts the unit.")]
    public void NeedARestartForASection()
    {
        Compare(Service, Service + "[X-Test]\nA=1\n").ShouldBe(UnitDifference.Restart);
        Compare(Service + "[X-Test]\nA=1\n", Service + "[X-Test-other]\nA=1\n").ShouldBe(UnitDifference.Restart);
        Compare(Service + "[X-Test]\nA=1\n", Service).ShouldBe(UnitDifference.Restart);
    }

    [TestMethod]
    [Description("U11: the install section says nothing of what runs.")]
    public void AreEqualWhenTheyDifferInInstall() => ChangeOf("[Install]\nWantedBy=multi-user.target", "[Install]\nWantedBy=a.target\nAlias=b.service").ShouldBe(UnitDifference.None);

    [TestMethod]
    [Description("U13, U15: a reload trigger that is new or other reloads; one that is gone does nothing.")]
    [DataRow("", "X-Reload-Triggers=1\n", "Reload")]
    [DataRow("X-Reload-Triggers=1\n", "X-Reload-Triggers=2\n", "Reload")]
    [DataRow("X-Reload-Triggers=1\n", "", "None")]
    public void NeedAReloadForATrigger(string old, string next, string expected) =>
        Compare("[Unit]\n" + old + Service, "[Unit]\n" + next + Service).ToString().ShouldBe(expected);

    [TestMethod]
    [Description("U16: a way to reload that is new or other is tried; one that is gone is not missed.")]
    [DataRow("", "ExecReload=/r\n", "Reload")]
    [DataRow("ExecReload=/r\n", "ExecReload=/s\n", "Reload")]
    [DataRow("ExecReload=/r\n", "", "None")]
    [DataRow("ExecReload=/r\n", "ExecStop=/s\n", "Restart")]
    public void NeedAReloadForAWayToReload(string old, string next, string expected) =>
        Compare(Service + "[Service]\n" + old, Service + "[Service]\n" + next).ToString().ShouldBe(expected);

    [TestMethod]
    [Description("U29, U30: mount options are remounted; anything else of a mount is mounted anew.")]
    [DataRow("Options=size=10M", "Reload")]
    [DataRow("Type=ext4", "Restart")]
    public void OfMountsNeedARemountForOptions(string next, string expected)
    {
        const string Mount = "[Mount]\nWhat=tmpfs\nType=tmpfs\nOptions=size=5M\n";

        Compare(Mount, Mount.Replace("Options=size=5M", next, StringComparison.Ordinal)).ToString().ShouldBe(expected);
    }

    [TestMethod]
    [Description("A change that asks for a reload together with one that asks for a restart is a restart.")]
    public void NeedARestartWhenOneOfTheChangesDoes() =>
        Compare("[Service]\nA=1\n", "[Unit]\nX-Reload-Triggers=1\n[Service]\nA=2\n").ShouldBe(UnitDifference.Restart);

    [TestMethod]
    [Description("What a unit says to an activator is no part of what runs.")]
    public void AreEqualWhenOnlyTheirPolicyDiffers() =>
        Compare(Service, Service + "[Service]\nX-RestartIfChanged=false\nX-NotSocketActivated=true\n[Unit]\nX-StopOnRemoval=false\n").ShouldBe(UnitDifference.None);

    [TestMethod]
    [Description("U18: what is escaped stays escaped.")]
    public void KeepEscapes() =>
        UnitDefinition.Of([UnitText.Parse("[Unit]\nAfter=dev-disk-by\\x2dlabel-root.device\n")]).Words("Unit", "After").ShouldBe([@"dev-disk-by\x2dlabel-root.device"]);

    private static UnitDifference ChangeOf(string old, string next)
    {
        Service.ShouldContain(old.Trim());
        return Compare(Service, Service.Replace(old, next, StringComparison.Ordinal));
    }

    private static UnitDifference Compare(string old, string next) =>
        UnitComparison.Compare(UnitDefinition.Of([UnitText.Parse(old)]), UnitDefinition.Of([UnitText.Parse(next)]));
}
