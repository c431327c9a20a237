using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class OptionThatMoved
{
    private const string Set = """
        public sealed partial class Listen : OptionSet { [Default(1)] public partial int Port { get; set; } }
        public sealed partial class Box : ModuleClass
        {
            public partial Listen Listen { get; }
            [Default(5)] public partial int Size { get; set; }
            [RenamedTo("Listen.Port")] public partial int Port { get; set; }
            [RenamedTo("Listen")] public partial Listen Endpoint { get; }
            [Default(6)] public partial int Last { get; set; }
            [Removed("Use \"Size\" instead.")] public partial OptionList<int> Old { get; set; }
            [Removed("Use 'Size'.")] public partial OptionTable<Listen> OldTable { get; }
        }
        """;

    [TestMethod]
    public void LeadsToItsNewName()
    {
        var source = Set + """
            public sealed class Define : IModule<Box> { public void Configure(Box box) { box.Overrides.Port = 9; box.Port = 8; } }
            public static class Test
            {
                public static string Run()
                {
                    var evaluation = Evaluation<Box>.Run(new ModuleRegistry().Add(new Define()));
                    var box = evaluation.Root;
                    return $"{box.Listen.Port} {box.Port} {box.Endpoint.Port} {box.Size} {box.Last} {evaluation.Diagnostics.Count > 0}";
                }
            }
            """;

        TestProject.Of(source).Run().Build().Call().ShouldBe("9 9 9 5 6 True");
    }

    [TestMethod]
    public void IsACompileErrorThatSaysWhatToDoWhenItWasRemoved()
    {
        var result = TestProject.Of(Set, """
            public static class Use
            {
                public static void Of(Box box) => box.Old.Add(1);
            }
            """).Run();

        result.Compiler.ShouldBe(["File1.cs(3): CS0619: 'Box.Old' is obsolete: ''Old' was removed. Use \"Size\" instead.'"]);
    }

    [TestMethod]
    public void KeepsAnObsoleteAttribute()
    {
        var result = TestProject.Of("""
            public sealed partial class Box : ModuleClass { [Obsolete("Use Y.")] public partial int X { get; set; } }
            """, """
            public static class Use { public static int Of(Box box) => box.X; }
            """).Run();

        result.Compiler.ShouldBe(["File1.cs(1): CS0618: 'Box.X' is obsolete: 'Use Y.'"]);
    }
}
