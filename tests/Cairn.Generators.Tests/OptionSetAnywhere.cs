using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class OptionSetAnywhere
{
    [TestMethod]
    public void StandsInOtherTypes()
    {
        var result = Run("""
            namespace A.@event
            {
                public partial class Outer<T>
                {
                    public partial record struct Middle
                    {
                        public partial interface IInner
                        {
                            public sealed partial class Set : OptionSet { [Default(1)] public partial int X { get; set; } }
                        }
                    }
                }
            }
            public sealed partial class Box : ModuleClass { public partial A.@event.Outer<int>.Middle.IInner.Set Inner { get; } }
            """, "box.Inner.X.ToString()");

        result.ShouldBe("1");
    }

    [TestMethod]
    public void HasKeywordsAsNames()
    {
        var result = Run("""
            namespace @namespace { public sealed partial class @class : OptionSet { [Default(1)] public partial int @event { get; set; } } }
            public sealed partial class @record : OptionSet { [DefaultFrom(nameof(@new))] public partial int @int { get; set; } private int @new => 2; }
            public sealed partial class Box : ModuleClass
            {
                public partial @namespace.@class @class { get; }
                public partial OptionTable<@record> @static { get; }
            }
            """, "box.@class.@event + box.@static.Count.ToString()");

        result.ShouldBe("10");
    }

    [TestMethod]
    public void InheritsOptions()
    {
        var result = Run("""
            public abstract partial class Base : ModuleClass { [Default(1)] public partial int A { get; set; } [Default(2)] protected internal partial int B { get; set; } }
            public abstract partial class Middle : Base;
            public sealed partial class Box : Middle { [DefaultFrom(nameof(A))] public partial int C { get; set; } [DefaultFrom(nameof(Sum))] public partial int D { get; set; } private int Sum() => A + B; }
            """, "$\"{box.A} {box.C} {box.D} {box.Assertions.Count}\"");

        result.ShouldBe("1 1 3 0");
    }

    [TestMethod]
    public void InheritsOptionsFromAnotherAssembly()
    {
        var library = new TestProject("Library")
        {
            Sources = [("/repo/Library/Base.cs", "public abstract partial class Base : ModuleClass { [Default(1)] public partial int A { get; set; } }")],
        }.Run().Build();

        var result = Run("public sealed partial class Box : Base { [Default(2)] public partial int B { get; set; } }", "$\"{box.A} {box.B}\"", library);

        result.ShouldBe("1 2");
    }

    [TestMethod]
    public void IsGeneric()
    {
        var result = Run("""
            public sealed partial class Peer : OptionSet { [Default(7)] public partial int Port { get; set; } }
            public abstract partial class Pair<TFirst, TSecond> : OptionSet where TFirst : OptionSet, new()
            {
                public partial TFirst First { get; }
                public partial TSecond? Second { get; set; }
                public partial OptionList<TSecond> All { get; set; }
            }
            public sealed partial class PeerPair : Pair<Peer, string> { [Default(1)] public partial int Extra { get; set; } }
            public sealed partial class Box : ModuleClass { public partial Role<Peer> Peers { get; } public partial PeerPair Pair { get; } }
            """, "$\"{box.Peers.Common.Port} {box.Pair.First.Port} {box.Pair.Second} {box.Pair.Extra}\"");

        result.ShouldBe("7 7  1");
    }

    [TestMethod]
    public void IsSplitIntoFiles()
    {
        var project = TestProject.Of(
            "public sealed partial class Box { [Default(1)] public partial int A { get; set; } }",
            "public sealed partial class Box : ModuleClass { [Default(2)] public partial int B { get; set; } }",
            "public sealed partial class Box { [Default(3)] public partial int C { get; set; } }",
            Test("$\"{box.A} {box.B} {box.C}\""));

        project.Run().Build().Call().ShouldBe("1 2 3");
    }

    [TestMethod]
    public void KeepsModifiersAndAccessors()
    {
        var result = Run("""
            public abstract partial class Base : ModuleClass { public abstract int A { get; set; } public virtual partial int V { get; set; } }
            public sealed partial class Box : Base
            {
                [Default(1)] public override partial int A { get; set; }
                [Default(2)] public partial int B { get; internal set; }
                [Default(3)] internal partial int C { get; set; }
                [Default(4)] private partial int D { get; set; }
                public int Sum => A + B + C + D;
            }
            """, "box.Sum.ToString()");

        result.ShouldBe("10");
    }

    [TestMethod]
    public void LeavesOtherPropertiesAlone()
    {
        var result = Run("""
            public sealed partial class Box : ModuleClass
            {
                [Default(1)] public partial int A { get; set; }
                public partial int Mine { get; }
                public partial int Mine => A + 1;
                public static partial int Static { get; }
                public static partial int Static => 5;
                public int this[int i] => i;
            }
            """, "$\"{box.Mine} {Box.Static} {box[6]}\"");

        result.ShouldBe("2 5 6");
    }

    [TestMethod]
    public void ExtendsRowsOfAnotherPackage()
    {
        var result = Run("""
            /// <summary>Git for a user.</summary>
            [Extends<User>] public sealed partial class GitAccount : OptionSet { [Default("none")] public partial string Email { get; set; } }
            public sealed partial class Box : ModuleClass { public partial OptionTable<User> Users { get; } }
            public sealed class Git : IModule<Box> { public void Configure(Box box) => box.Users["al"].GitAccount.Email = "al@example.net"; }
            """, "box.Users[\"al\"].GitAccount.Email + box.Users[\"al\"].Shell");

        result.ShouldBe("al@example.net/shells/al");
    }

    private static string Test(string read) => $$"""
        public static class Test
        {
            public static string Run()
            {
                var modules = new ModuleRegistry();
                typeof(Test).Assembly.GetType("Cairn.Generated.Modules_Test")?.GetMethod("Register")!.Invoke(null, [modules]);
                var box = Evaluation<Box>.Run(modules).Root;
                return {{read}};
            }
        }
        """;

    private static string Run(string source, string read, params TestAssembly[] references) =>
        (string)TestProject.Of(source, Test(read)).With(references).Run().Build().Call()!;
}
