using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Modules;

[TestClass]
public sealed class DisabledModules
{
    [TestMethod, Conforms("DIS-01", "DIS-02", "DIS-03")]
    public void AreNamedByTypeOrText()
    {
        Run(new Adds()).ShouldBe(["a"]);
        Run(new Adds(), new OffByType()).ShouldBeEmpty();
        Run(new Adds(), new OffByName()).ShouldBeEmpty();
    }

    [TestMethod, Conforms("DIS-06", "DIS-07")]
    public void AreDisabledOnlyWhereThatIsSaid()
    {
        var host = Values(a: s =>
        {
            s.Nodes["positive"].Import(new Named());
            s.Nodes["negative"].Import(new Named());
            s.Nodes["negative"].Import(new OffByIdentity());
        });

        host.Nodes["positive"].Enable.ShouldBeTrue();
        host.Nodes["negative"].Enable.ShouldBeFalse();
    }

    [TestMethod, Conforms("DIS-09", "DIS-10", "DIS-11", "DIS-13")]
    public void ImportNothing()
    {
        Run(new Foo(), new Bar()).ShouldBe(["declared"]);
        Run(new Foo(), new Bar(), new OffFoo()).ShouldBe(["declared"]);
        Run(new Foo(), new OffFoo()).ShouldBeEmpty();
    }

    [TestMethod, Conforms("DIS-12")]
    public void AFactorysNameIsNotItsProducts() => Run(Factory.Make("abc"), new OffFactory()).ShouldBe(["abc"]);

    [TestMethod, Conforms("DIS-14")]
    public void DisableOthersAllTheSame() => Run(new Chain(), new Last(), new OffChain()).ShouldBeEmpty();

    [TestMethod, Conforms("DIS-16", "DIS-20")]
    public void NeedNotBeLoaded()
    {
        Run(new Chain()).ShouldBe(["chain"]);
        Run(new Replacement()).ShouldBe(["r"]);
    }

    [TestMethod, Conforms("DIS-17")]
    public void MayBeDisabledTwice() => Run(new Adds(), new OffByType(), new OffByName()).ShouldBeEmpty();

    [TestMethod]
    public void AreReplacedByOne() => Run(new Adds(), new Replacement()).ShouldBe(["r"]);

    [TestMethod, Conforms("DIS-19")]
    public void AreNotReplacedByTwo()
    {
        var registry = new ModuleRegistry().Add(new Adds()).Add(new Replacement()).Add(new OtherReplacement());

        Evaluation<Sample>.Run(registry).Diagnostics.ShouldHaveSingleItem().Plain().ShouldBe(
            "error CAIRN1013: module 'Cairn.Composition.Tests.Modules.Adds' is replaced by 'Cairn.Composition.Tests.Modules.Replacement' and 'Cairn.Composition.Tests.Modules.OtherReplacement'. Disable all but one of them.");
    }

    [TestMethod, Conforms("DIS-21", "IND-14", "CLS-01")]
    [Description("A disabled module does not run, so what it would have imported is not known.")]
    public void AreShownAmongTheLoadedOnes()
    {
        var evaluation = Evaluation<Sample>.Run(new ModuleRegistry().Add(new Foo()).Add(new Adds()).Add(new OffByType()).Add(new NamedOnSample()));

        evaluation.Modules().Where(static m => m.Path.Length == 0).Select(static m => (m.Name.Split('.')[^1], m.Identity, m.IsDisabled, m.Class)).ShouldBe(
        [
            (nameof(Foo), (string?)null, false, "Sample"),
            (nameof(Adds), null, true, "Sample"),
            (nameof(OffByType), null, false, "Sample"),
            (nameof(NamedOnSample), "sample-key", false, "Sample"),
            (nameof(Declares), null, false, "Sample"),
        ]);
        evaluation.Modules()[4].ImportedBy.ShouldBe([typeof(Foo).FullName!]);
        evaluation.Explain("Tags")!.Value.ShouldBe(new[] { "declared" });
        evaluation.Defined().Select(static o => o.Path).ShouldContain("Tags");
    }

    private static OptionList<string> Run(params IModule<Sample>[] modules)
    {
        var registry = new ModuleRegistry();
        foreach (var module in modules)
        {
            registry.Add(module);
        }

        var evaluation = Evaluation<Sample>.Run(registry);
        evaluation.Diagnostics.ShouldBeEmpty();
        return evaluation.Root.Tags;
    }
}
