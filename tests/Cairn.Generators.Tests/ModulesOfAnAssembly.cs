using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class ModulesOfAnAssembly
{
    [TestMethod]
    public void AreListedByTypeName()
    {
        var modules = Modules("""
            namespace B { public sealed class Second : IModule<Linux> { public void Configure(Linux target) { } } }
            namespace A
            {
                internal sealed class First : IModule<Linux>, IModule<Darwin> { public void Configure(Linux target) { } public void Configure(Darwin target) { } }
                public record class Recorded : IModule<Linux> { public void Configure(Linux target) { } }
                public class Outer { internal sealed class Nested : IModule<Linux> { internal Nested() { } public void Configure(Linux target) { } } }
                public readonly struct Value : IModule<Linux> { public void Configure(Linux target) { } }
                public sealed class Inherited : Parent { }
                public class Parent : IModule<Linux> { public void Configure(Linux target) { } }
            }
            """);

        modules.ShouldBe("A.First:Darwin A.First:Linux A.Inherited:Linux A.Outer+Nested:Linux A.Parent:Linux A.Recorded:Linux A.Value:Linux B.Second:Linux");
    }

    [TestMethod]
    public void DoNotHoldWhatIsImportedOtherwise()
    {
        var project = TestProject.Of("""
            [ImportedModule] public sealed record Marked : IModule<Linux> { public void Configure(Linux target) { } }
            [ImportedModule] public sealed record WithArgument(string Name) : IModule<Linux> { public void Configure(Linux target) { } }
            public abstract class Abstract : IModule<Linux> { public void Configure(Linux target) { } }
            public sealed class Generic<T> : IModule<Linux> { public void Configure(Linux target) { } }
            public interface IMine : IModule<Linux>;
            """);

        project.Run().Files.Keys.ShouldNotContain("Modules.g.cs");
    }

    [TestMethod]
    public void CarryTheirNames()
    {
        var names = Modules("""
            namespace N
            {
                [ModuleIdentity("me \"myself\"")]
                [Disables(typeof(Outer.Nested)), Disables("Some.Other"), Replaces(typeof(Generic<>))]
                public sealed class M : IModule<Linux> { public void Configure(Linux target) { } }
                public class Outer { public sealed class Nested : IModule<Linux> { public void Configure(Linux target) => target.HostName = "nested"; } }
                public sealed class Generic<T> : IModule<Linux> { public void Configure(Linux target) { } }
            }
            """, "m => m.Type.Name + '|' + m.Identity + '|' + string.Join(',', m.Disables) + '|' + string.Join(',', m.Replaces)");

        names.ShouldBe("""M|me "myself"|N.Outer+Nested,Some.Other|N.Generic`1 Nested|||""");
    }

    [TestMethod]
    public void DisableNestedOnes()
    {
        var source = """
            [Disables(typeof(Outer.Nested))]
            public sealed class M : IModule<Linux> { public void Configure(Linux target) { } }
            public class Outer { public sealed class Nested : IModule<Linux> { public void Configure(Linux target) => target.HostName = "nested"; } }
            public static class Test
            {
                public static string Run()
                {
                    var modules = new ModuleRegistry();
                    Cairn.Generated.Modules_Test.Register(modules);
                    return Evaluation<Linux>.Run(modules).Root.HostName;
                }
            }
            """;

        TestProject.Of(source).Run().Build().Call().ShouldBe("host");
    }

    [TestMethod]
    [DataRow("Cairn.Ssh", "Modules_Cairn_Ssh")]
    [DataRow("Cairn_Ssh", "Modules_Cairn__5fSsh")]
    [DataRow("build-server", "Modules_build__2dserver")]
    [DataRow("2nd", "Modules_2nd")]
    public void HaveARegistryNamedAfterTheAssembly(string assembly, string type) => RegistryEmitter.TypeName(assembly).ShouldBe(type);

    private static string Modules(string source, string select = "m => m.Type.FullName + ':' + m.ClassType.Name") => (string)TestProject.Of(source, $$"""
        public static class Test
        {
            public static string Run()
            {
                var modules = new ModuleRegistry();
                Cairn.Generated.Modules_Test.Register(modules);
                return string.Join(' ', modules.Modules.Select({{select}}));
            }
        }
        """).Run().Build().Call()!;
}
