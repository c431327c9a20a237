namespace Cairn.Sdk.Tests;

/// <summary>A fleet in a folder of its own, far from this repository, that uses Cairn from packages.</summary>
internal sealed class TestFleet : IDisposable
{
    private TestFleet(string root) => Root = root;

    internal string Root { get; }

    internal static TestFleet Create()
    {
        var fleet = new TestFleet(Path.Combine(PackageFeed.Root, $"fleet-{Guid.NewGuid():N}"));
        fleet.Write("global.json", """{ "msbuild-sdks": { "Cairn.Sdk": "0.1.0" } }""");
        fleet.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{PackageFeed.Folder}" />
              </packageSources>
            </configuration>
            """);
        fleet.Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Cairn.Base" Version="0.1.0" />
                <PackageVersion Include="Cairn.Ssh" Version="0.1.0" />
                <PackageVersion Include="Cairn.Development" Version="0.1.0" />
              </ItemGroup>
            </Project>
            """);
        fleet.Write("hosts/fleet/fleet.csproj", """
            <Project Sdk="Cairn.Sdk">
              <PropertyGroup>
                <PackageKind>Fleet</PackageKind>
              </PropertyGroup>
            </Project>
            """);
        fleet.Write("hosts/fleet/Inventory.cs", """
            public sealed class Inventory : IModule<Fleet>
            {
                public void Configure(Fleet fleet) => fleet.Name = "test";
            }
            """);
        return fleet;
    }

    /// <summary>Adds a machine with the body of its <c>Configure</c>.</summary>
    internal TestFleet WithHost(string name, string body, string system = "linux-x64", string items = "")
    {
        var kind = system.StartsWith("osx-", StringComparison.Ordinal) ? "Darwin" : "Linux";
        Write($"hosts/{name}/{name}.csproj", $"""
            <Project Sdk="Cairn.Sdk">
              <PropertyGroup>
                <HostSystem>{system}</HostSystem>
                <Tags>server;test</Tags>
              </PropertyGroup>
              {items}
            </Project>
            """);
        var type = char.ToUpperInvariant(name[0]) + name[1..];
        return Write($"hosts/{name}/{type}.cs", $$"""
            public sealed class {{type}} : IModule<{{kind}}>
            {
                public void Configure({{kind}} host)
                {
            {{body}}
                }
            }
            """);
    }

    internal TestFleet Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    internal string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    internal bool Has(string path) => File.Exists(Path.Combine(Root, path));

    /// <summary>Publishes a module of this fleet to a feed of its own, from which the fleet takes packages too.</summary>
    internal TestFleet Publish(string module, string version)
    {
        var feed = Path.Combine(Root, "feed");
        Directory.CreateDirectory(feed);
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{PackageFeed.Folder}" />
                <add key="own" value="{feed}" />
              </packageSources>
            </configuration>
            """);
        var result = DotNet.Run(Root, PackageFeed.Cache, "pack", module, "-nologo", $"-p:Version={version}", "-o", feed);
        result.ExitCode.ShouldBe(0, result.Output);
        return this;
    }

    /// <summary>Adds a line to the central versions.</summary>
    internal TestFleet WithVersion(string item) =>
        Write("Directory.Packages.props", Read("Directory.Packages.props").Replace("</ItemGroup>", $"{item}\n</ItemGroup>", StringComparison.Ordinal));

    internal CommandResult Build(string host, params string[] arguments) =>
        DotNet.Run(Root, PackageFeed.Cache, ["build", $"hosts/{host}", "-nologo", .. arguments]);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
