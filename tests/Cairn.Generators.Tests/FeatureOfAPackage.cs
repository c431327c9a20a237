using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class FeatureOfAPackage
{
    private static readonly TestAssembly s_package = new TestProject("Cairn.Ssh")
    {
        Sources = [("/repo/Ssh/Ssh.cs", """
            namespace Cairn.Ssh;
            /// <summary>SSH.</summary>
            public sealed partial class OpenSsh : Feature, IModule<Linux>, IModule<Darwin>
            {
                /// <summary>Ports.</summary>
                [Default(22)] public partial OptionList<int> Ports { get; set; }
                public void Configure(Linux target) => target.Names.Add("ssh:" + string.Join('+', Ports));
                public void Configure(Darwin target) => target.Names.Add("remote login");
            }
            /// <summary>Shown on both systems.</summary>
            public sealed partial class Motd : Feature, IModule<Host>, IModule<Linux>
            {
                void IModule<Host>.Configure(Host target) => target.Names.Add("motd");
                void IModule<Linux>.Configure(Linux target) => target.Names.Add("motd on linux");
            }
            /// <summary>A service.</summary>
            public sealed partial class Mesh : Service, IModule<Linux>
            {
                /// <summary>A port.</summary>
                [Default(9993)] public partial int Port { get; set; }
                public void Configure(Linux target) { }
            }
            internal sealed partial class Secret : Feature, IModule<Linux> { public void Configure(Linux target) { } }
            public abstract partial class Common : Feature, IModule<Linux> { public abstract void Configure(Linux target); }
            public abstract partial class CommonService : Service;
            public sealed partial class Derived : CommonService;
            public sealed partial class Generic<T> : Feature, IModule<Linux> { public void Configure(Linux target) { } }
            """)],
    }.Run().Build();

    [TestMethod]
    public void AppearsOnTheClassesItConfigures()
    {
        var names = Run("""
            public sealed class Machine1 : IModule<Linux>
            {
                public void Configure(Linux linux)
                {
                    linux.OpenSsh.Enable = true;
                    linux.OpenSsh.Ports.Add(2222);
                    linux.Defaults.Motd.Enable = true;
                }
            }
            """, "Linux", "string.Join(' ', root.Names)");

        names.ShouldBe("motd motd on linux ssh:22+2222");
    }

    [TestMethod]
    public void AppearsOnBothSystemsWhenItConfiguresHosts()
    {
        var names = Run("""
            public sealed class Machine1 : IModule<Darwin> { public void Configure(Darwin darwin) { darwin.Motd.Enable = true; darwin.OpenSsh.Enable = true; } }
            """, "Darwin", "string.Join(' ', root.Names)");

        names.ShouldBe("motd remote login");
    }

    [TestMethod]
    public void AppearsOnTheFleetAsATableWhenItIsAService()
    {
        var port = Run("""
            public sealed class Inventory : IModule<Fleet> { public void Configure(Fleet fleet) { fleet.Mesh["home"].Port = 1; fleet.Derived.Add("x"); } }
            """, "Fleet", "root.Mesh[\"home\"].Port + string.Join(' ', root.Derived.Keys)");

        port.ShouldBe("1x");
    }

    [TestMethod]
    [DataRow("linux.Secret", "CS1061")]
    [DataRow("linux.Common", "CS1061")]
    [DataRow("linux.Generic", "CS1061")]
    [DataRow("linux.CommonService", "CS1061")]
    public void IsNotShownWhenOthersCannotUseIt(string use, string error)
    {
        var result = TestProject.Of($"public static class Use {{ public static object Of(Linux linux) => {use}; }}").With(s_package).Run();

        result.Compiler.ShouldHaveSingleItem().ShouldContain(error);
    }

    [TestMethod]
    public void IsShownInItsOwnProjectWhenItIsInternal()
    {
        var project = TestProject.Of("""
            internal sealed partial class Own : Feature, IModule<Linux> { public void Configure(Linux target) { } }
            internal static class Use { public static bool Of(Linux linux) => linux.Own.Enable; }
            """);

        project.Run().Compiler.ShouldBeEmpty();
    }

    private static string Run(string source, string root, string read) => (string)TestProject.Of(source, $$"""
        public static class Test
        {
            public static string Run()
            {
                var modules = new ModuleRegistry();
                Cairn.Generated.Modules_Cairn_Ssh.Register(modules);
                Cairn.Generated.Modules_Test.Register(modules);
                var evaluation = Evaluation<{{root}}>.Run(modules);
                if (!evaluation.Succeeded) throw new InvalidOperationException(string.Join('\n', evaluation.Diagnostics));
                var root = evaluation.Root;
                return {{read}};
            }
        }
        """).With(s_package).Run().Build().Call()!;
}
