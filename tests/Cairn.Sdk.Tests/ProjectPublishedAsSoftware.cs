using System.Runtime.InteropServices;
using System.Text.Json;

namespace Cairn.Sdk.Tests;

[TestClass]
[TestCategory("EndToEnd")]
public sealed class ProjectPublishedAsSoftware : IDisposable
{
    private static readonly string s_system = RuntimeInformation.RuntimeIdentifier;

    private readonly TestFleet _fleet = TestFleet.Create()
        .Write("src/Directory.Build.props", "<Project><PropertyGroup><DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads></PropertyGroup></Project>")
        .Write("src/Greeting/Greeting.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>")
        .Write("src/Greeting/Greeting.cs", "public static partial class Greeting { public static string Text() { var text = \"first\"; Change(ref text); return text; } static partial void Change(ref string text); }")
        .Write("src/Greeting/Change.cs", "public static partial class Greeting { static partial void Change(ref string text) => text += \" and more\"; }")
        .Write("src/Tool/Program.cs", "System.Console.WriteLine($\"1.0.0 {Greeting.Text()}\");")
        .Write("src/Tool/Tool.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup><ProjectReference Include="../Greeting/Greeting.csproj" /></ItemGroup>
            </Project>
            """)
        .Write("packages/tool/tool.csproj", $"""
            <Project Sdk="Cairn.Sdk">
              <PropertyGroup><PackageKind>Software</PackageKind><Version>1.0.0</Version></PropertyGroup>
              <ItemGroup><Payload Include="publish:../../src/Tool/Tool.csproj" Native="$(NativeTool)" System="{s_system}" Map="Tool=>bin/tool" /></ItemGroup>
            </Project>
            """)
        .WithHost("web", "        host.Packages.Add(Software.Tool);", s_system, """<ItemGroup><Software Include="tool" /></ItemGroup>""")
        .WithHost("mail", "        host.Packages.Add(Software.Tool);", s_system, """<ItemGroup><Software Include="tool" /></ItemGroup>""");

    [TestMethod]
    public void IsPublishedAgainWhenWhatItReferencesChanged()
    {
        PackageFeed.AddRuntime(_fleet);

        Build("web").ShouldBe("1.0.0 first and more");
        var published = Published();
        Build("web").ShouldBe("1.0.0 first and more");
        Build("mail").ShouldBe("1.0.0 first and more");
        var again = Published();
        _fleet.Write("src/Greeting/Greeting.cs", _fleet.Read("src/Greeting/Greeting.cs").Replace("first", "second", StringComparison.Ordinal));
        var changed = Build("web");
        File.Delete(Path.Combine(_fleet.Root, "src/Greeting/Change.cs"));
        var deleted = Build("web");

        again.ShouldBe(published);
        changed.ShouldBe("1.0.0 second and more");
        deleted.ShouldBe("1.0.0 second");
    }

    [TestMethod]
    [Description("Only the system that builds can be linked for; others keep what needs no linker, and each kind has a folder of its own.")]
    public void IsCompiledToMachineCodeWhereThatIsAskedForAndCanBeDone()
    {
        var other = s_system == "linux-arm64" ? "linux-x64" : "linux-arm64";
        _fleet.Write("packages/quick/quick.csproj", $"""
            <Project Sdk="Cairn.Sdk">
              <PropertyGroup><PackageKind>Software</PackageKind><Version>1.0.0</Version></PropertyGroup>
              <ItemGroup>
                <Payload Include="publish:../../src/Tool/Tool.csproj" Native="true" System="{s_system}" Map="Tool=>bin/quick" />
                <Payload Include="publish:../../src/Tool/Tool.csproj" Native="true" System="{other}" Map="Tool=>bin/quick" />
              </ItemGroup>
            </Project>
            """);

        Payload("quick", s_system).ShouldBe(("-p:PublishAot=true", $"{s_system}-native"));
        Payload("quick", other).ShouldBe(("-p:PublishSingleFile=true", other));
        Payload("tool", s_system).ShouldBe(("-p:PublishSingleFile=true", s_system));
    }

    [TestMethod]
    [Description("What was published before, each way, is older than the closure. Machine code is stood for by a script: there may be no linker.")]
    public void IsTheOneThatIsAskedForAfterAChangeOfMind()
    {
        PackageFeed.AddRuntime(_fleet);
        var usual = Build("web");
        _fleet.Write($"packages/tool/obj/published/{s_system}-native/files/Tool", "#!/bin/sh\necho 1.0.0 native\n").Write($"packages/tool/obj/published/{s_system}-native/published.stamp", "");
        File.SetUnixFileMode(Path.Combine(_fleet.Root, $"packages/tool/obj/published/{s_system}-native/files/Tool"), (UnixFileMode)0b111_101_101);

        var native = Build("web", "-p:NativeTool=true");
        var back = Build("web");
        var again = Build("web", "-p:NativeTool=true");

        usual.ShouldBe("1.0.0 first and more");
        native.ShouldBe("1.0.0 native");
        back.ShouldBe(usual);
        again.ShouldBe(native);
    }

    public void Dispose() => _fleet.Dispose();

    private (string Argument, string Folder) Payload(string software, string system)
    {
        var result = DotNet.Run(_fleet.Root, PackageFeed.Cache, "msbuild", $"packages/{software}", "-t:GetPayloads", "-getTargetResult:GetPayloads");
        result.ExitCode.ShouldBe(0, result.Output);
        using var answer = JsonDocument.Parse(result.Output);
        var item = answer.RootElement.GetProperty("TargetResults").GetProperty("GetPayloads").GetProperty("Items").EnumerateArray().Single(item => item.GetProperty("System").GetString() == system);
        return (item.GetProperty("PublishArgument").GetString()!, Path.GetFileName(Path.TrimEndingDirectorySeparator(item.GetProperty("Folder").GetString()!)));
    }

    private DateTime Published() => File.GetLastWriteTimeUtc(Path.Combine(_fleet.Root, $"packages/tool/obj/published/{s_system}/published.stamp"));

    /// <summary>Builds a machine, and gives what the program in its closure prints.</summary>
    private string Build(string host, params string[] arguments)
    {
        var result = _fleet.Build(host, arguments);
        result.ExitCode.ShouldBe(0, result.Output);
        using var closure = JsonDocument.Parse(_fleet.Read($"artifacts/store/closures/{host}.json"));
        var path = closure.RootElement.GetProperty("references").EnumerateArray().Select(static item => item.GetProperty("path").GetString()!).Single(static path => path.EndsWith("-tool", StringComparison.Ordinal));
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(Path.Combine(_fleet.Root, "artifacts/store", path, "bin/tool")) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Trim();
    }
}
