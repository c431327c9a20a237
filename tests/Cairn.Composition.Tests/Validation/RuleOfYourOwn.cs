using System.ComponentModel.DataAnnotations;
using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Validation;

[TestClass]
public sealed partial class RuleOfYourOwn
{
    [TestMethod, Conforms("TYP-17", "TYP-19", "TYP-21")]
    public void SeesMergedValues()
    {
        var evaluation = EvaluateOn<Ruled>(r => r.Ports["foo"] = 1, r => r.Ports["bar"] = 2, r => r.Found = r.HasFoo);

        evaluation.Diagnostics.ShouldBeEmpty();
        evaluation.Root.Ports.ShouldBe(new Dictionary<string, int> { ["bar"] = 2, ["foo"] = 1 }, ignoreOrder: true);
        evaluation.Root.Found.ShouldBeTrue();
        evaluation.Root.Null.ShouldBe(0);
    }

    [TestMethod, Conforms("TYP-20")]
    public void NamesTheOption()
    {
        var problem = EvaluateOn<Ruled>(r => r.Ports = []).Diagnostics.ShouldHaveSingleItem();

        problem.Path.ShouldBe("Ports");
        problem.Message.ShouldBe("Ports need the key 'foo' ('Ports')");
    }

    [TestMethod, Conforms("TYP-52")]
    public void OfASetNamesTheMembersAndTheirDefinitions() =>
        Diagnose(a: s => s.Min = 5, b: s => s.Max = 3).Plain().ShouldBe(
            """
            error CAIRN1007: The minimum is above the maximum ('Min', 'Max')
              RuleOfYourOwn.cs: 5 (plain, Cairn.Composition.Tests.A)
              RuleOfYourOwn.cs: 3 (plain, Cairn.Composition.Tests.B)
            """);

    [TestMethod]
    public void ThatThrowsIsReportedBesideEverythingElse()
    {
        var evaluation = EvaluateOn<Throwing>(t => t.Assert(t.X == 0, "m"));

        evaluation.Diagnostics.Select(static d => d.Id).ShouldBe([DiagnosticIds.Assertion, DiagnosticIds.ModuleFailed]);
        evaluation.Diagnostics[1].Message.ShouldBe("the rule of 'Throwing' throws InvalidOperationException: boom");
    }

    [TestMethod]
    public void ThatNeedsWhatNobodyDefinesSaysSo()
    {
        var problem = EvaluateOn<Needy>().Diagnostics.ShouldHaveSingleItem();

        problem.Id.ShouldBe(DiagnosticIds.Undefined);
        problem.Path.ShouldBe("X");
        problem.Definitions.ShouldHaveSingleItem().Note.ShouldBe("checks it");
    }

    private sealed partial class Ruled : ModuleClass, IValidatableObject
    {
        [AllowedValues(0, ErrorMessage = "must be 0"), Default(0)]
        public partial int Null { get; set; }

        public partial OptionMap<int> Ports { get; set; }

        public partial bool Found { get; set; }

        public bool HasFoo => Ports.ContainsKey("foo");

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            HasFoo ? [] : [new ValidationResult("Ports need the key 'foo'", [nameof(Ports)])];
    }

    private sealed partial class Throwing : ModuleClass, IValidatableObject
    {
        [Default(1)]
        public partial int X { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => throw new InvalidOperationException("boom");
    }

    private sealed partial class Needy : ModuleClass, IValidatableObject
    {
        public partial int X { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => X > 0 ? [] : [new ValidationResult("X must be positive", [nameof(X)])];
    }
}
