using System.Text;
using Cairn.Platform.Tests.Support;
using Cairn.Secrets;
using Cairn.Secrets.Vars;

namespace Cairn.Platform.Tests.GeneratedValues;

[TestClass]
public sealed class GeneratorRunByHand
{
    private static readonly Machine s_machine = new("cinnabar", HostSystem.LinuxX64);

    [TestMethod]
    public void WritesWhatItDeclaresWithTheEndingsThatItWants()
    {
        var result = GeneratorRun.Run(new HostKey(), s_machine, new GeneratorRequest([], []));

        result.Error.ShouldBeNull();
        result.Files.Select(static file => file.Name).ShouldBe(["key", "key.pub"]);
        result.Files[0].Content.Length.ShouldBe(32);
        Text(result, "key.pub").ShouldMatch("^cinnabar [0-9a-f]{64}\n\\z");
    }

    [TestMethod]
    public void ReadsAnswersAndDependencies()
    {
        var request = new GeneratorRequest(
            [new NamedSecret("contact", SecretBytes.FromText("al"))],
            [
                new VarValue(new VarPlace(null, "authority"), "ca", SecretBytes.FromText("12345")),
                new VarValue(new VarPlace(null, "authority"), "name", SecretBytes.FromText("root\n")),
                new VarValue(new VarPlace("cinnabar", "host-key"), "key.pub", SecretBytes.FromText("pub\n")),
            ]);

        var result = GeneratorRun.Run(new HostCertificate { Names = ["x", "y"] }, s_machine, request);

        result.Error.ShouldBeNull();
        Text(result, "certificate").ShouldBe("root 5 pub 2 2 x,y");
        Text(result, "contact").ShouldBe("al");
    }

    [TestMethod]
    public void WithoutAnAnswerSaysWhich() =>
        GeneratorRun.Run(new HostCertificate(), s_machine, new GeneratorRequest([], [])).Error.ShouldBe("'cinnabar/host-certificate' makes nothing: 'contact' was not answered.");

    [TestMethod]
    public void MadeByHandGivesTheInstruction() =>
        GeneratorRun.Run(new ApiToken(), s_machine, new GeneratorRequest([], [])).Error
            .ShouldBe("'cinnabar/api-token' is made by hand: Create a token on the provider's site, then run 'cairn vars set'.");

    [TestMethod]
    public void ThatWritesTooLittleSaysWhat() =>
        GeneratorRun.Run(new Forgetful(), s_machine, new GeneratorRequest([], [])).Error
            .ShouldBe("'cinnabar/forgetful' did not write 'b'. Its class 'Forgetful' has to write every file that it declares.");

    [TestMethod]
    public void DescribesItself()
    {
        var described = new HostCertificate { Names = ["x"] };
        described.Bind(new VarUse(s_machine, VarValues.None, Row: null));

        var description = described.Describe(isUsed: true);

        description.Files.Select(static file => (file.Name, file.IsSecret, file.IsDeployed)).ShouldBe([("certificate", false, false), ("contact", true, false)]);
        description.Prompts.Select(static prompt => prompt.Name).ShouldBe(["contact", "days"]);
        description.Dependencies.ShouldBe([new VarPlace(null, "authority"), new VarPlace("cinnabar", "host-key")]);
        description.Validation.ShouldNotBeNull();
        MachineVars.Parse(new MachineVars("cinnabar", [description]).ToBytes(), "x").Generators[0].Dependencies.ShouldBe(description.Dependencies);
    }

    private static string Text(GeneratorResult result, string file) => Encoding.UTF8.GetString(result.Files.Single(f => f.Name == file).Content.Span);

    private sealed class Forgetful : Generator
    {
        public PublicFile A { get; } = new("a");

        public PublicFile B { get; } = new("b");

        protected override void Generate(GeneratorContext context) => context.Write(A, "a");
    }
}
