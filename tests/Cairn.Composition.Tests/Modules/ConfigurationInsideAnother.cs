using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Modules;

[TestClass]
public sealed class ConfigurationInsideAnother
{
    [TestMethod, Conforms("DFM-01")]
    public void RunsTheModulesItIsGiven()
    {
        var host = Values(
            a: s =>
            {
                s.Default.Add(ImportedModule.Of(new Does(static n => n.Settings["a"] = n.Settings["b"])));
                Give(s);
            },
            b: s => s.Nodes["foo"].Settings["b"] = "beta",
            c: s => s.Nodes["foo"].Settings["c"] = s.Nodes["foo"].Settings["a"]);

        host.Nodes["foo"].Settings["c"].Scalar.ShouldBe("beta");
    }

    [TestMethod, Conforms("DFM-03", "DFM-07")]
    public void RunsEachModuleOnce()
    {
        var host = Values(
            a: s =>
            {
                s.Default.Add(ImportedModule.Of(new Letter("A")));
                Give(s);
            },
            b: s => s.Default.AddRange([ImportedModule.Of(new Letter("A")), ImportedModule.Of(new Letter("B"))]),
            c: s =>
            {
                s.Nodes.Add("n1");
                s.Nodes.Add("n2");
            });

        host.Nodes.Values.ShouldAllBe(static n => n.Tags.SequenceEqual(new[] { "A", "B" }));
    }

    [TestMethod, Conforms("DFM-04")]
    public void WithoutRowsNothingRuns() =>
        Values(a: s => s.Default.Add(ImportedModule.Of(new Does(static _ => throw new InvalidOperationException("boom")))), b: Give).Nodes.ShouldBeEmpty();

    [TestMethod, Conforms("DFM-05", "DFM-06")]
    public void HonoursConditionsAndPriorities()
    {
        static Sample Run(Action<Sample> more) => Values(
            a: s =>
            {
                s.Default.Add(ImportedModule.Of(new Letter("1")));
                if (s.Enable)
                {
                    s.Default.Add(ImportedModule.Of(new Letter("x")));
                }
            },
            b: Give,
            c: s => s.Nodes.Add("n1"),
            d: more);

        Run(static _ => { }).Nodes["n1"].Tags.ShouldBe(["1"]);
        Run(static s => s.Overrides.Default.Add(ImportedModule.Of(new Letter("2")))).Nodes["n1"].Tags.ShouldBe(["2"]);
    }

    [TestMethod, Conforms("DFM-08", "DFM-13")]
    public void SeesItsOwnValues()
    {
        var registry = new ModuleRegistry()
            .Add<Sample>(static s => s.Text = "outer", static s => (s.Nodes["u"].Name, s.Nodes["v"].Name) = ("inner", "other"))
            .Add<Node>(static n => n.Tag = n.Name);

        var host = Evaluation<Sample>.Run(registry).Root;

        (host.Nodes["u"].Tag, host.Nodes["v"].Tag).ShouldBe(("inner", "other"));
    }

    [TestMethod, Conforms("DFM-10", "DFM-11")]
    public void SpeaksWithItsPath()
    {
        var registry = new ModuleRegistry()
            .Add<Sample>(static s => s.Nodes.Add("u"))
            .Add<Node>(static n => n.Assert(n.Enable, "m"), static n => n.Warn("w"));

        Evaluation<Sample>.Run(registry).Diagnostics.Where(static d => d.Path == "Nodes[\"u\"]").Select(static d => (d.Severity, d.Message))
            .ShouldBe([(Severity.Error, "'Nodes[\"u\"]': m"), (Severity.Warning, "'Nodes[\"u\"]': w")]);
    }

    [TestMethod, Conforms("ERR-23")]
    public void AWrongValueShowsTheOptionItCameThrough()
    {
        var problem = Diagnose(
            a: s => s.Default.Add(ImportedModule.Of(new Does(static n => n.Bottom = "bogus"))), b: Give, c: s => s.Nodes.Add("foo"));

        problem.Path.ShouldBe("Nodes[\"foo\"].Bottom");
        var definition = problem.Definitions.ShouldHaveSingleItem();
        definition.Value.ShouldBe("\"bogus\"");
        definition.Note.ShouldBe("via option Default");
        definition.Location.ShouldNotBeNull();
    }

    [TestMethod, Conforms("DFM-14")]
    public void AConflictShowsTheOptionItCameThrough()
    {
        static Evaluation<Sample> Run(Action<Node> own) => Evaluate(
            a: s => s.Default.Add(ImportedModule.Of(new Does(static n => n.Port = 1))), b: Give, c: s => own(s.Nodes["foo"]));

        var conflict = Run(static n => n.Port = 2).Diagnostics.ShouldHaveSingleItem();
        conflict.Definitions.Select(static d => d.Note).ShouldBe([null, "via option Default"]);
        Run(static n => n.Overrides.Port = 2).Root.Nodes["foo"].Port.ShouldBe(2);
    }

    [TestMethod, Conforms("CLS-09", "IND-13")]
    public void InAGroupRunsWithoutBeingTouched()
    {
        var registry = new ModuleRegistry().Add<Sample>(static s => s.Enable = s.Inner.Enable).Add<Node>(static n => n.Enable = true);

        var evaluation = Evaluation<Sample>.Run(registry);

        evaluation.Diagnostics.ShouldBeEmpty();
        (evaluation.Root.Inner.Enable, evaluation.Root.Enable).ShouldBe((true, true));
    }

    [TestMethod]
    public void StopsWhenItsRowGoes()
    {
        var registry = new ModuleRegistry()
            .Add<Sample>(
                static s =>
                {
                    if (!s.Enable)
                    {
                        s.Nodes.Add("gone");
                    }
                },
                static s => s.Enable = true)
            .Add<Node>(static n => n.Assert(false, "still here"), static n => n.Name = n.Tag);

        var evaluation = Evaluation<Sample>.Run(registry);

        evaluation.Root.Nodes.ShouldBeEmpty();
        evaluation.Diagnostics.ShouldAllBe(static d => d.Path == "Inner");
    }

    [TestMethod]
    public void CannotKeepItsOwnRowAlive()
    {
        var registry = new ModuleRegistry()
            .Add<Sample>(static s =>
            {
                if (s.Nodes.Count == 0)
                {
                    s.Zero = 1;
                }
            })
            .Add<Node>(static n => n.Name = "x");

        Evaluation<Sample>.Run(registry).Root.Zero.ShouldBe(1);
    }

    private static void Give(Sample sample)
    {
        foreach (var node in sample.Nodes.Values)
        {
            node.Imports.AddRange(sample.Default);
        }
    }

    [ImportedModule]
    private sealed class Does(Action<Node> configure) : IModule<Node>
    {
        public void Configure(Node target) => configure(target);
    }

    [ImportedModule]
    private sealed class Letter(string letter) : IModule<Node>
    {
        public void Configure(Node target) => target.Tags.Add(letter);
    }
}
