using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Messages;

[TestClass]
public sealed partial class FeatureThatIsNotEnabled
{
    [TestMethod]
    public void WarnsOfDefinitionsWithoutEffect() =>
        EvaluateOn<Machine>(m => m.Ssh.Port = 2222).Diagnostics.ShouldHaveSingleItem().Plain().ShouldBe(
            """
            warning CAIRN1009: 'Ssh.Port' has no effect, because 'Ssh' is not enabled.
              FeatureThatIsNotEnabled.cs: 2222 (plain, Cairn.Composition.Tests.A)
              hint: Set 'Ssh.Enable = true', or write the definition through 'Defaults'.
            """);

    [TestMethod]
    public void SaysNothingOfWeakDefinitions() => EvaluateOn<Machine>(m => m.Ssh.Defaults.Port = 2222).Diagnostics.ShouldBeEmpty();

    [TestMethod]
    public void SaysNothingOnceEnabled() =>
        EvaluateOn<Machine>(m => m.Ssh.Port = 2222, m => m.Ssh.Enable = true).Diagnostics.ShouldBeEmpty();

    [TestMethod]
    public void SaysNothingWhenItIsNotClear() =>
        EvaluateOn<Machine>(m => m.Ssh.Port = 2222, m => m.Ssh.Enable = true, m => m.Ssh.Enable = false)
            .Diagnostics.ShouldHaveSingleItem().Id.ShouldBe(DiagnosticIds.Conflict);

    [TestMethod]
    public void DoesNotRun()
    {
        static Evaluation<Machine> Run(bool enable) => Evaluation<Machine>.Run(new ModuleRegistry()
            .Add(new ModuleDescriptor(typeof(Ssh), typeof(Machine), static target => ((IModule<Machine>)((Machine)target).Ssh).Configure((Machine)target)) { Feature = static target => ((Machine)target).Ssh })
            .Add<Machine>(m => m.Ssh.Enable = enable));

        Run(enable: false).Root.Packages.ShouldBeEmpty();
        Run(enable: true).Root.Packages.ShouldBe(["sshd 22"]);
    }

    private sealed partial class Machine : ModuleClass
    {
        public partial Ssh Ssh { get; }

        public partial OptionList<string> Packages { get; set; }
    }

#pragma warning disable CAIRN2014 // The test loads it itself.
    private sealed partial class Ssh : Feature, IModule<Machine>
#pragma warning restore CAIRN2014
    {
        [Default(22)]
        public partial int Port { get; set; }

        public void Configure(Machine target) => target.Packages.Add($"sshd {Port}");
    }
}
