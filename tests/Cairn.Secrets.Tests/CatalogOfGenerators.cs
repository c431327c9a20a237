using Cairn.Secrets.Vars;
using CsCheck;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class CatalogOfGenerators
{
    [TestMethod]
    public void OrdersByDependencies() =>
        Catalog(("m", One("gen_2", new VarPlace("m", "gen_1"))), ("m", One("gen_1")), ("m", One("gen_2a", new VarPlace("m", "gen_2"))), ("m", One("gen_2b", new VarPlace("m", "gen_2"))))
            .Ordered.Select(static node => node.Place.Generator).ShouldBe(["gen_1", "gen_2", "gen_2a", "gen_2b"]);

    [TestMethod]
    public void FindsDependentsOnOtherMachines() =>
        Catalog(("m1", Shared("common")), ("m1", One("x", new VarPlace(null, "common"))), ("m2", One("y", new VarPlace("m1", "x"))), ("m2", One("z")))
            .WithDependents([new VarPlace(null, "common")]).Select(static node => node.Place.ToString()).ShouldBe(["shared/common", "m1/x", "m2/y"]);

    [TestMethod]
    [Description("P25: what depends on itself is named with everything between.")]
    public void NamesACycle() =>
        Should.Throw<SecretsException>(() => Catalog(("m", One("a", new VarPlace("m", "b"))), ("m", One("b", new VarPlace("m", "a"))))).Message
            .ShouldBe("CAIRN4063: 'm/a' depends on itself: m/a -> m/b -> m/a. Take one of these dependencies away.");

    [TestMethod]
    public void NamesWhatDoesNotExist() =>
        Should.Throw<SecretsException>(() => Catalog(("m", One("a", new VarPlace("n", "b"))))).Message
            .ShouldBe("CAIRN4062: 'm/a' depends on 'n/b', which no machine uses. Use that generator on its machine, or name another machine.");

    [TestMethod]
    public void NamesMachinesThatDisagreeOnWhatTheyShare() =>
        Should.Throw<SecretsException>(() => Catalog(("m", Shared("a")), ("n", Shared("a") with { Validation = "1", Files = [] }))).Message
            .ShouldBe("CAIRN4061: The shared generator 'a' is different on 'm' and 'n': they differ in files, validation. Give it the same settings on every machine, or do not share it.");

    [TestMethod]
    public void KnowsWhoUsesAndWhoOnlyKnowsWhatIsShared()
    {
        var node = Catalog(("n", Shared("a") with { IsUsed = false }), ("m", Shared("a"))).Ordered.Single();

        node.Machines.ShouldBe(["m", "n"]);
        node.Users.ShouldBe(["m"]);
    }

    [TestMethod]
    public void RunsNothingBeforeWhatItNeeds() => Gen.Int[0, 9].Array[0, 30].Sample(numbers =>
    {
        // Each generator depends on some with a lower number: so there is never a cycle.
        var generators = Enumerable.Range(0, 10).Select(i => ("m", One($"g{i}", [.. numbers.Where(n => n < i).Distinct().Select(n => new VarPlace("m", $"g{n}"))]))).Reverse().ToArray();
        var order = Catalog(generators).Ordered.Select(static node => node.Place).ToList();
        return Catalog(generators).Ordered.All(node => node.Description.Dependencies.All(needed => order.IndexOf(needed) < order.IndexOf(node.Place)));
    });

    [TestMethod]
    [DataRow("", "must have 1 to 100 characters")]
    [DataRow("../x", "must start with a letter, a digit or '_'")]
    [DataRow("a/b", "must consist of letters, digits, '.', '_', '-', '+' and '@'")]
    [DataRow("x.sops", "must not end with '.sops', which marks encrypted files")]
    [DataRow("x.CS", "must not end with '.cs', which the compiler would take for a source")]
    public void RefusesNamesThatAreNoFiles(string name, string reason) => VarPlace.WhyNotName(name).ShouldBe(reason);

    [TestMethod]
    [DataRow(FinalNewline.AsGiven, "a\n\n", "a\n\n")]
    [DataRow(FinalNewline.Present, "a", "a\n")]
    [DataRow(FinalNewline.Present, "a\r\n\n", "a\n")]
    [DataRow(FinalNewline.Absent, "a\r\n", "a")]
    [DataRow(FinalNewline.Absent, "", "")]
    public void EndsContents(FinalNewline rule, string content, string ended)
    {
        using var result = FinalNewlines.Apply(rule, System.Text.Encoding.UTF8.GetBytes(content));

        System.Text.Encoding.UTF8.GetString(result.Span).ShouldBe(ended);
    }

    [TestMethod]
    public void OfAnotherVersionIsRefused() =>
        Should.Throw<SecretsException>(() => MachineVars.Parse("""{"machine":"m","generators":[],"version":2}"""u8, "m")).Message
            .ShouldBe("CAIRN4060: The answer of 'm' cannot be used: it has another version than 1. Build the machine with the same version of Cairn as the command line.");

    [TestMethod]
    public void GiveBackWhatTheyMade()
    {
        using var made = new GeneratorResult([new NamedSecret("f", SecretBytes.FromText("x"))], Error: null).ToBytes();
        using var failed = new GeneratorResult([], "no").ToBytes();

        GeneratorResult.Parse(made.Span, "m").ShouldSatisfyAllConditions(
            static result => result.Error.ShouldBeNull(),
            static result => result.Files.ShouldHaveSingleItem().Content.ContentEquals("x"u8).ShouldBeTrue());
        GeneratorResult.Parse(failed.Span, "m").Error.ShouldBe("no");
        Should.Throw<SecretsException>(() => GeneratorResult.Parse("usage: m"u8, "m")).Message.ShouldStartWith("CAIRN4060: The answer of 'm' cannot be used: it is no result of a generator.");
    }

    private static VarCatalog Catalog(params (string Machine, GeneratorDescription Generator)[] generators) =>
        VarCatalog.Of(generators.GroupBy(static g => g.Machine).Select(static same => new MachineVars(same.Key, [.. same.Select(static g => g.Generator)])));

    private static GeneratorDescription One(string name, params VarPlace[] dependencies) => new(name, name, IsShared: false, IsUsed: true) { Dependencies = dependencies };

    private static GeneratorDescription Shared(string name) => new(name, name, IsShared: true, IsUsed: true) { Files = [new("f", true, true, FinalNewline.AsGiven)] };
}
