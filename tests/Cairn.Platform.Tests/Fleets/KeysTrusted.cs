using Cairn.Composition;
using Cairn.Generated;

namespace Cairn.Platform.Tests.Fleets;

[TestClass]
public sealed class KeysTrusted
{
    private const string One = "cairn-ed25519:fleet:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
    private const string Other = "cairn-ed25519:backup:PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=";

    [TestMethod]
    public void AreInTheManifestOfEveryMachine()
    {
        var fleet = Evaluate(One, Other);

        fleet.Diagnostics.ShouldBeEmpty();
        Render(fleet.Root).ShouldBe([Other, One]);
    }

    [TestMethod]
    public void AreNotMentionedWithoutAny() => Render(Evaluate().Root).ShouldBeNull();

    [TestMethod]
    public void AreChecked() =>
        Evaluate("cairn-ed25519:fleet:short").Diagnostics.ShouldHaveSingleItem().Message
            .ShouldContain("must be the public part of a signing key, as 'cairn-ed25519:fleet:' and 44 characters of base64; target GenerateSigningKey prints it");

    private static Evaluation<Fleet> Evaluate(params string[] keys) => Evaluation<Fleet>.Run(
        new ModuleRegistry().Add(new InlineFleet(fleet => fleet.TrustedKeys.AddRange(keys))),
        new EvaluationOptions { Context = new FleetContext([new Machine("cinnabar", HostSystem.LinuxX64)]) });

    private static IReadOnlyList<string>? Render(Fleet fleet)
    {
        var registry = new ModuleRegistry();
        Modules_Cairn_Platform.Register(registry);
        var host = Evaluation<Linux>.Run(registry, new EvaluationOptions { Context = new HostContext(fleet.Machines[0], fleet) });
        return SystemRenderer.Render(host.Root).Manifest.TrustedKeys;
    }

    private sealed class InlineFleet(Action<Fleet> configure) : IModule<Fleet>
    {
        public void Configure(Fleet target) => configure(target);
    }
}
