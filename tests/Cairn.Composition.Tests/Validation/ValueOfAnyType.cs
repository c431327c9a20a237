using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Validation;

[TestClass]
public sealed class ValueOfAnyType
{
    [TestMethod, Conforms("TYP-43", "TYP-46")]
    public void SettingsKeepTheKindTheyWereWrittenWith()
    {
        var tree = Values(a: s =>
        {
            s.Settings["null"] = Setting.Null;
            s.Settings["flag"] = true;
            s.Settings["short"] = (short)-42;
            s.Settings["uint"] = 42u;
            s.Settings["long"] = -42L;
            s.Settings["real"] = 1.1;
            s.Settings["whole"] = 1.0;
            s.Settings["text"] = "foo";
            s.Settings["map"] = new Setting { ["foo"] = 1 };
            s.Settings["list"] = Setting.List(new Setting { ["bar"] = Setting.List(1) });
        }).Settings;

        tree.Entries.Select(static e => $"{e.Key} {e.Value.Kind}").ShouldBe(
            ["flag Boolean", "list List", "long Integer", "map Map", "null Null", "real Real", "short Integer", "text Text", "uint Integer", "whole Real"]);
        tree.ToString().ShouldBe(
            """{"flag":true,"list":[{"bar":[1]}],"long":-42,"map":{"foo":1},"null":null,"real":1.1,"short":-42,"text":"foo","uint":42,"whole":1.0}""");
    }

    [TestMethod, Conforms("TYP-53")]
    public void AnOpaqueObjectIsNotTouched()
    {
        var value = new Stubborn();

        Values(a: s => s.Opaque = value).Opaque.ShouldBeSameAs(value);
    }

    [TestMethod, Conforms("TYP-54")]
    public void AnOpaqueObjectIsNotInspected() => Evaluate(a: s => s.Opaque = new Stubborn()).Succeeded.ShouldBeTrue();

    [TestMethod, Conforms("NUL-06")]
    public void NullIsRefusedWhereItIsNoValue()
    {
        var problem = Diagnose(a: s => s.Text = null!);

        problem.Message.ShouldBe($"module '{typeof(A).FullName}' throws InvalidOperationException: 'Text' cannot be null. Write a value, or leave it undefined.");
        Path.GetFileName(problem.Definitions.ShouldHaveSingleItem().Location!.File).ShouldBe($"{nameof(ValueOfAnyType)}.cs");
    }

    private sealed class Stubborn
    {
        public override bool Equals(object? obj) => throw new InvalidOperationException("do not compare me");

        public override int GetHashCode() => throw new InvalidOperationException("do not hash me");

        public override string ToString() => throw new InvalidOperationException("do not show me");
    }
}
