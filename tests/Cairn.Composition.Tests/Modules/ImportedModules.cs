using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Modules;

[TestClass]
public sealed class ImportedModules
{
    [TestMethod, Conforms("IMP-04")]
    public void WithDifferentArgumentsAreDifferent() =>
        Values(a: s =>
        {
            s.Import(new Adder("a"));
            s.Import(new Adder("b"));
        }).Tags.ShouldBe(["a", "b"]);

    [TestMethod]
    public void MadeAnewInEachRunAreTheSame() =>
        Values(a: s => s.Import(new Adder(s.Tags.Count < 100 ? "same" : "other")), b: s => s.Import(new Adder("same"))).Tags.ShouldBe(["same"]);

    [TestMethod, Conforms("IMP-05")]
    public void MadeByAFactoryAreShownWhereTheyAreWritten()
    {
        Values(a: s => s.Import(Factory.Make("abc"))).Tags.ShouldBe(["abc"]);
        var conflict = Diagnose(a: s => s.Import(new Sets(1)), b: s => s.X = 2);
        Path.GetFileName(conflict.Definitions[1].Location!.File).ShouldBe("Importing.cs");
    }

    [TestMethod, Conforms("IMP-07")]
    public void ThatImportEachOtherRunOnce()
    {
        Values(a: s => s.Import(new Ping())).Tags.ShouldBe(["ping", "pong"]);
        var registered = Evaluation<Sample>.Run(new ModuleRegistry().Add(new Ping()).Add(new Pong()));
        registered.Root.Tags.ShouldBe(["ping", "pong"]);
        registered.Diagnostics.ShouldBeEmpty();
    }

    [TestMethod, Conforms("IMP-10")]
    [Description("The design wins over the row: an import may depend on values, as everything a module does.")]
    public void MayDependOnValues()
    {
        static void Conditional(Sample s)
        {
            if (s.Enable)
            {
                s.Import(new Adds());
            }
        }

        Values(a: Conditional).Tags.ShouldBeEmpty();
        Values(a: Conditional, b: s => s.Enable = true).Tags.ShouldBe(["a"]);
        Diagnose(a: Conditional, b: s => s.Enable = true, c: s => s.Overrides.Enable = s.Tags.Count == 0).Id.ShouldBe(DiagnosticIds.Unsettled);
    }

    [TestMethod, Conforms("IMP-06", "IMP-08")]
    public void ComeWithReferences()
    {
        Evaluation<Sample>.Run(new ModuleRegistry()).Diagnostics.ShouldBeEmpty();
        Evaluation<Sample>.Run(new ModuleRegistry().Add(new Adds())).Root.Tags.ShouldBe(["a"]);
    }

    [TestMethod, Conforms("IMP-09")]
    [Description("The registry lists packages in the order of the package graph, then by name; that is the generator's.")]
    public void ContributeInTheOrderOfTheRegistry() =>
        Evaluation<Sample>.Run(new ModuleRegistry().Add(new Adder("p")).Add(new Adder("q"))).Root.Tags.ShouldBe(["p", "q"]);

    [TestMethod, Conforms("TAB-29")]
    public void CanBeGivenToAGroup() =>
        Values(a: s => s.Inner.Import(new Named())).Inner.Enable.ShouldBeTrue();

    [TestMethod, Conforms("CLS-03", "CLS-04")]
    public void OfAnotherClassAreRefused()
    {
        Diagnose(a: s => s.Imports.Add(ImportedModule.Of(new Named()))).Plain().ShouldBe(
            "error CAIRN1017: module 'Cairn.Composition.Tests.Modules.Named' configures 'Node', but is imported into the root, which is 'Sample'. Import a module of that class.");
        Diagnose(a: s => s.Nodes["n"].Imports.Add(ImportedModule.Of(new Adds()))).Message.ShouldContain("is imported into 'Nodes[\"n\"]', which is 'Node'");
    }

    [TestMethod, Conforms("CLS-07", "CLS-10")]
    public void OfAnotherClassInTheRegistryDoNotMatter()
    {
        var evaluation = Evaluation<Sample>.Run(new ModuleRegistry().Add(new Adds()).Add(new Named()));

        evaluation.Diagnostics.ShouldBeEmpty();
        evaluation.Root.Tags.ShouldBe(["a"]);
        evaluation.Root.Inner.Enable.ShouldBeTrue();
    }

    [TestMethod, Conforms("IMP-17")]
    [Description("What cannot be created is left out of the generated registry; an analyzer reports modules without a usable constructor.")]
    public void AreCreatedByGeneratedCode() =>
        Evaluation<Sample>.Run(new ModuleRegistry().Add(new ModuleDescriptor(typeof(Adds), typeof(Sample), static s => new Adds().Configure((Sample)s))))
            .Root.Tags.ShouldBe(["a"]);
}
