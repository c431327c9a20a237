namespace Cairn.Generators.Tests.Support;

/// <summary>A small Cairn.Platform: the few types that generated code names.</summary>
internal static class TestPlatform
{
    public static TestAssembly Assembly { get; } = new TestProject("Cairn.Platform")
    {
        References = [],
        Sources = [("/repo/Platform/Platform.cs", Source)],
    }.Run().Build();

    private const string Source = """
        namespace Cairn.Platform;

        public sealed partial class Fleet : ModuleClass;

        public abstract partial class Host : ModuleClass
        {
            /// <summary>Names.</summary>
            public partial OptionList<string> Names { get; set; }

            /// <summary>A name.</summary>
            [Default("host")]
            public partial string HostName { get; set; }

            /// <summary>Users.</summary>
            public partial OptionTable<User> Users { get; }
        }

        public sealed partial class Linux : Host
        {
            /// <summary>A kernel.</summary>
            [Default("6.12")]
            public partial string Kernel { get; set; }
        }

        public sealed partial class Darwin : Host
        {
            /// <summary>A dock.</summary>
            [Default("left")]
            public partial string Dock { get; set; }
        }

        public sealed partial class User : OptionSet
        {
            /// <summary>A shell.</summary>
            [DefaultFrom(nameof(DefaultShell))]
            public partial string Shell { get; set; }

            private string DefaultShell => $"/shells/{RowKey}";
        }

        public abstract partial class Service : OptionSet
        {
            /// <summary>Whether it exists.</summary>
            [Default(true)]
            public partial bool Enable { get; set; }
        }

        public sealed partial class Role<TSettings> : OptionSet
            where TSettings : OptionSet, new()
        {
            /// <summary>Settings.</summary>
            public partial TSettings Common { get; }

            /// <summary>Settings of one machine.</summary>
            public partial OptionTable<TSettings> ByMachine { get; }
        }

        public static class ServiceModule
        {
            public static ModuleDescriptor Of<TService, TClass>()
                where TService : Service, IModule<TClass>, new()
                where TClass : ModuleClass => new(typeof(TService), typeof(TClass), static _ => { });

            public static ModuleDescriptor Checks<TService>()
                where TService : Service, new() => new(typeof(TService), typeof(Fleet), static _ => { });
        }

        public sealed record HostSystem(string Name)
        {
            public static HostSystem LinuxArm64 { get; } = new("linux-arm64");
            public static HostSystem LinuxX64 { get; } = new("linux-x64");
            public static HostSystem OsxArm64 { get; } = new("osx-arm64");
            public static HostSystem OsxX64 { get; } = new("osx-x64");
        }

        public readonly record struct Tag(string Name);

        public sealed record Machine(string Name, HostSystem System)
        {
            public string Description { get; init; } = "";
            public string? Address { get; init; }
            public IReadOnlyList<Tag> Tags { get; init; } = [];
        }

        public static class HostProgram
        {
            public static IReadOnlyList<string> Ran { get; private set; } = [];

            public static int Run<TClass>(string[] arguments, Machine machine, IReadOnlyList<Machine> all, ModuleRegistry modules)
                where TClass : ModuleClass, new()
            {
                Ran = [typeof(TClass).Name, machine.Name, .. modules.Modules.Select(m => m.Type.Name)];
                return 0;
            }
        }
        """;
}
