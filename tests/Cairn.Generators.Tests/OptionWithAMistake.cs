using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class OptionWithAMistake
{
    private const string Types = """
        public enum Level { Low, High }
        public sealed record Path(string Text) { public static implicit operator Path(string text) => new(text); }
        public sealed partial class Firewall : OptionSet { /// <summary>X.</summary>
            public partial int Port { get; set; } }
        public abstract partial class AbstractSet : OptionSet;
        public sealed partial class NeedsArgument(int x) : OptionSet { public int X => x; }
        """;

    [TestMethod]
    [DataRow("public int Port { get; set; }", "CAIRN2002: 'Port' is a settable property of an option set, but no option: what is written to it is lost between rounds. Write 'public partial int Port { get; set; }'.")]
    [DataRow("public Firewall Inner { get; set; } = new();", "CAIRN2002: 'Inner' is a settable property of an option set, but no option: what is written to it is lost between rounds. Write 'public partial Firewall Inner { get; }'.")]
    [DataRow("public partial Dictionary<string, int> M { get; set; }", "CAIRN2003: 'M' has type 'Dictionary<string, int>', which definitions of several modules cannot be merged into. Use 'OptionMap<int>'.")]
    [DataRow("public partial List<Level> L { get; set; }", "CAIRN2003: 'L' has type 'List<Level>', which definitions of several modules cannot be merged into. Use 'OptionList<Level>'.")]
    [DataRow("public partial string[] L { get; set; }", "CAIRN2003: 'L' has type 'string[]', which definitions of several modules cannot be merged into. Use 'OptionList<string>'.")]
    [DataRow("public partial IEnumerable<int> L { get; set; }", "CAIRN2003: 'L' has type 'IEnumerable<int>', which definitions of several modules cannot be merged into. Use 'OptionList<int>'.")]
    [DataRow("public partial HashSet<int> S { get; set; }", "CAIRN2003: 'S' has type 'HashSet<int>', which definitions of several modules cannot be merged into. Use 'OptionSetOf<int>'.")]
    [DataRow("public partial Action A { get; set; }", "CAIRN2003: 'A' has type 'Action', and functions cannot be compared. Use a method of a module.")]
    [DataRow("public partial OptionMap<int, string> M { get; set; }", "CAIRN2003: 'M' has type 'OptionMap<int, string>', but the keys of maps and tables are always text. Use 'OptionMap<string>'.")]
    [DataRow("public partial OptionTable<string, Firewall> T { get; }", "CAIRN2003: 'T' has type 'OptionTable<string, Firewall>', but the keys of maps and tables are always text. Use 'OptionTable<Firewall>'.")]
    [DataRow("public partial OptionMap<Setting> M { get; set; }", "CAIRN2003: 'M' has type 'OptionMap<Setting>', but its values merge as a tree. Use 'Setting'.")]
    [DataRow("public partial OptionMap<Firewall> M { get; set; }", "CAIRN2003: 'M' has type 'OptionMap<Firewall>', but a map holds values, and option sets have options of their own. Use 'OptionTable<Firewall>'.")]
    [DataRow("public partial OptionTable<int> T { get; }", "CAIRN2003: 'T' has type 'OptionTable<int>', but a table holds option sets. Use 'OptionMap<int>'.")]
    [DataRow("public partial OptionList<int>? L { get; set; }", "CAIRN2003: 'L' has type 'OptionList<int>?', but it is never null, only empty. Use 'OptionList<int>'.")]
    [DataRow("public partial Firewall? F { get; }", "CAIRN2003: 'F' has type 'Firewall?', but it is never null, only empty. Use 'Firewall'.")]
    [DataRow("public partial int X { get; }", "CAIRN2006: 'X' must be declared 'public partial int X { get; set; }': writing to an option defines it.")]
    [DataRow("public partial int X { set; }", "CAIRN2006: 'X' must be declared 'public partial int X { get; set; }': modules read options, too.")]
    [DataRow("public partial int X { get; init; }", "CAIRN2006: 'X' must be declared 'public partial int X { get; set; }': modules define options at any time.")]
    [DataRow("public partial OptionTable<Firewall> X { get; set; }", "CAIRN2006: 'X' must be declared 'public partial OptionTable<Firewall> X { get; }': it always exists, and only what is in it is defined.")]
    [DataRow("public partial Firewall X { get; set; }", "CAIRN2006: 'X' must be declared 'public partial Firewall X { get; }': it always exists, and only what is in it is defined.")]
    [DataRow("[Default(\"ssh\")] public partial int X { get; set; }", "CAIRN2007: The default of 'X' is \"ssh\", but the option holds one 'int'. Give a value of that type, or name a member that computes it: '[DefaultFrom(nameof(…))]'.")]
    [DataRow("[Default(300)] public partial byte X { get; set; }", "CAIRN2007: The default of 'X' is 300, but the option holds one 'byte'. Give a value of that type, or name a member that computes it: '[DefaultFrom(nameof(…))]'.")]
    [DataRow("[Default(1.5)] public partial int X { get; set; }", "CAIRN2007: The default of 'X' is 1.5D, but the option holds one 'int'. Give a value of that type, or name a member that computes it: '[DefaultFrom(nameof(…))]'.")]
    [DataRow("[Default(1, 2)] public partial int X { get; set; }", "CAIRN2007: The default of 'X' is 2 values, but the option holds one 'int'. Give a value of that type, or name a member that computes it: '[DefaultFrom(nameof(…))]'.")]
    [DataRow("[Default] public partial int X { get; set; }", "CAIRN2007: The default of 'X' is 0 values, but the option holds one 'int'. Give a value of that type, or name a member that computes it: '[DefaultFrom(nameof(…))]'.")]
    [DataRow("[Default(null)] public partial string X { get; set; }", "CAIRN2007: The default of 'X' is null, but the option holds one 'string'. Give a value of that type, or name a member that computes it: '[DefaultFrom(nameof(…))]'.")]
    [DataRow("[Default(1, \"b\")] public partial OptionList<int> X { get; set; }", "CAIRN2007: The default of 'X' is \"b\", but the option holds items of type 'int'. Give a value of that type, or name a member that computes it: '[DefaultFrom(nameof(…))]'.")]
    [DataRow("[Default(1)] public partial OptionLines X { get; set; }", "CAIRN2007: The default of 'X' is 1, but the option holds text. Give a value of that type, or name a member that computes it: '[DefaultFrom(nameof(…))]'.")]
    [DataRow("[Default(\"00:05\")] public partial TimeSpan X { get; set; }", "CAIRN2007: The default of 'X' is \"00:05\", but the option holds one 'TimeSpan'. Give a value of that type, or name a member that computes it: '[DefaultFrom(nameof(…))]'.")]
    [DataRow("[DefaultFrom(nameof(D))] public partial int X { get; set; } private string D => \"\";", "CAIRN2007: The default of 'X' is a 'string' from 'D', but the option holds one 'int'. Give a value of that type, or name a member that computes it: '[DefaultFrom(nameof(…))]'.")]
    [DataRow("[DefaultFrom(\"Nothing\")] public partial int X { get; set; }", "CAIRN2008: The default of 'X' is computed by 'Nothing', which 'Set' does not have. Add a property or a method without parameters: 'private int Nothing => …;'.")]
    [DataRow("[DefaultFrom(nameof(D))] public partial OptionList<int> X { get; set; } private int[] D(int x) => [x];", "CAIRN2008: The default of 'X' is computed by 'D', which 'Set' does not have. Add a property or a method without parameters: 'private IEnumerable<int> D => …;'.")]
    [DataRow("private int _count; public void Up() => _count++;", "CAIRN2010: '_count' of 'Set' keeps state: modules run several times in no fixed order, so what it remembers is not reliable. Make it an option, a constant or a local variable.")]
    [DataRow("public static int Count { get; set; }", "CAIRN2010: 'Count' of 'Set' keeps state: modules run several times in no fixed order, so what it remembers is not reliable. Make it an option, a constant or a local variable.")]
    [DataRow("public new partial int RowKey { get; set; }", "CAIRN2012: 'RowKey' of 'Set' has the name of a member of 'OptionSet'. Rename the option.")]
    [DataRow("public partial int Defaults { get; set; }", "CAIRN2012: 'Defaults' of 'Set' has the name of the views that write at other priorities. Rename the option.")]
    [DataRow("public partial AbstractSet X { get; }", "CAIRN2013: 'X' holds option sets of type 'AbstractSet', which is abstract. Use a class that derives from it.")]
    [DataRow("public partial OptionTable<NeedsArgument> X { get; }", "CAIRN2013: 'X' holds option sets of type 'NeedsArgument', which has no public constructor without parameters. Give 'NeedsArgument' one, and no required members.")]
    [DataRow("public static partial int X { get; set; }", "CAIRN2015: 'X' is static, but every machine has a value of its own. Remove 'static'.")]
    [DataRow("[Default(1)] public partial OptionTable<Firewall> X { get; }", "CAIRN2016: '[Default]' has no effect on 'X': it starts empty. Let a module fill it through 'Defaults'.")]
    [DataRow("[DefaultFrom(\"D\")] public partial OptionMap<int> X { get; set; }", "CAIRN2016: '[DefaultFrom]' has no effect on 'X': it starts empty. Let a module fill it through 'Defaults'.")]
    [DataRow("[Default(null)] public partial Firewall X { get; }", "CAIRN2016: '[Default]' has no effect on 'X': the options of the nested set have defaults of their own.")]
    [DataRow("[Default(1), DefaultFrom(nameof(D))] public partial int X { get; set; } private int D => 1;", "CAIRN2016: '[Default]' has no effect on 'X': '[DefaultFrom]' decides. Remove one of them.")]
    [DataRow("[KeyPattern(\"x\")] public partial OptionMap<int> X { get; set; }", "CAIRN2016: '[KeyPattern]' has no effect on 'X': it is no table. Declare an 'OptionTable<…>', or remove the attribute.")]
    [DataRow("[RenamedTo(\"Y\")] public partial int X { get; set; }", "CAIRN2017: 'X' was renamed to 'Y', which does not exist. Name an option of type 'int' as this option set would write it: 'Port' or 'Listen.Port'.")]
    [DataRow("[RenamedTo(\"F.Port\")] public partial string X { get; set; } public partial Firewall F { get; }", "CAIRN2017: 'X' was renamed to 'F.Port', which is a 'int'. Name an option of type 'string' as this option set would write it: 'Port' or 'Listen.Port'.")]
    public void IsToldWhatToDo(string option, string message) => Report(option).ShouldBe([message]);

    [TestMethod]
    [DataRow("public int Port => 1;")]
    [DataRow("public int Port { get; } = 1;")]
    [DataRow("internal int Port { get; set; }")]
    [DataRow("public partial OptionMap<string> X { get; set; }")]
    [DataRow("public partial OptionList<Firewall> X { get; set; }")]
    [DataRow("public partial OptionLines? X { get; set; }")]
    [DataRow("public partial int X { get; internal set; }")]
    [DataRow("[Default(3)] public partial double? X { get; set; }")]
    [DataRow("[Default(\"a\")] public partial Path X { get; set; }")]
    [DataRow("[Default(null)] public partial string? X { get; set; }")]
    [DataRow("[Default(255)] public partial byte X { get; set; }")]
    [DataRow("[DefaultFrom(nameof(D))] public partial object X { get; set; } private string D() => \"\";")]
    [DataRow("private const int Max = 3; private static readonly int[] s_table = [Max]; public int First => s_table[0];")]
    [DataRow("[RenamedTo(\"F.Port\")] public partial int X { get; set; } public partial Firewall F { get; }")]
    [DataRow("[RenamedTo(\"Y\")] public partial int X { get; set; } public partial int Y { get; set; }")]
    [DataRow("[KeyPattern(\"x\"), RowName(\"row\")] public partial OptionTable<Firewall> X { get; }")]
    [DataRow("public static partial int X { get; } public static partial int X => 1;")]
    [DataRow("public new string ToString() => \"\";")]
    [DataRow("public partial ImportedModule[] X { get; } public partial ImportedModule[] X => [];")]
    public void IsNotReportedWhenThereIsNone(string option) => Report(option).ShouldBeEmpty();

    private static string[] Report(string option)
    {
        var result = TestProject.Of(Types, $"public sealed partial class Set : OptionSet {{ {option} }}").Run();
        return [.. result.Cairn.Where(static line => line.StartsWith("File1.cs", StringComparison.Ordinal) && !line.Contains("CAIRN2009", StringComparison.Ordinal))
            .Select(static line => line["File1.cs(1): ".Length..])];
    }
}
