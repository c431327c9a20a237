using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class OptionSetWithAMistake
{
    [TestMethod]
    [DataRow("public sealed class Set : OptionSet;", "CAIRN2001: 'Set' is an option set, but is not partial: the generator cannot implement its options. Write 'partial class Set'.")]
    [DataRow("public class Outer { public sealed partial class Set : OptionSet; }", "CAIRN2001: 'Outer' contains the option set 'Set', but is not partial: the generator cannot implement its options. Write 'partial class Outer'.")]
    [DataRow("public record Outer { public sealed partial class Set : OptionSet; }", "CAIRN2001: 'Outer' contains the option set 'Set', but is not partial: the generator cannot implement its options. Write 'partial record Outer'.")]
    [DataRow("[Extends<User>] public sealed class Set;", "CAIRN2016: '[Extends]' has no effect on 'Set': it is no option set. Derive it from 'OptionSet'.")]
    [DataRow("public sealed partial class Rows<T> : OptionSet where T : OptionSet { internal partial OptionTable<T> X { get; } }", "CAIRN2013: 'X' holds option sets of type 'T', which may have no constructor. Add the constraint 'where T : OptionSet, new()'.")]
    public void IsToldWhatToDo(string source, string message) =>
        TestProject.Of(source).Run().Cairn.ShouldBe([$"File0.cs(1): {message}"]);

    [TestMethod]
    [DataRow("public sealed partial class Set : OptionSet;")]
    [DataRow("public abstract partial class Set : OptionSet;")]
    [DataRow("public partial class Outer { private sealed partial class Set : OptionSet; }")]
    [DataRow("[Extends<User>] public sealed partial class Set : OptionSet;")]
    [DataRow("public sealed partial class Rows<T> : OptionSet where T : OptionSet, new() { internal partial OptionTable<T> X { get; } }")]
    [DataRow("public sealed class Plain { public int X { get; set; } }")]
    public void IsNotReportedWhenThereIsNone(string source) => TestProject.Of(source).Run().Cairn.ShouldBeEmpty();
}
