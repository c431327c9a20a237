namespace Cairn.Sdk.Tests;

/// <summary>
/// A module was published as 1.4.2; the one in the repository does not work on Macs. Another module of the repository uses it, and every
/// machine gets it through that.
/// </summary>
[TestClass]
[TestCategory("EndToEnd")]
public class ModuleThatFallsBack
{
    private const string Fallback = """
        <Project>
          <ItemGroup>
            <StableFallback Include="Fallen.Shell" Condition="'$(HostSystem)' == 'osx-arm64'"
              Reason="completion crashes on macOS 26" Link="https://example.net/issues/12" Since="2026-11-20" Until="Fallen.Shell >= 1.5.1" />
          </ItemGroup>
        </Project>
        """;

    [TestMethod]
    public void IsStableOnTheMachinesOfOneSystemOnly()
    {
        using var fleet = Fleet();
        var broken = fleet.Build("book");

        var book = fleet.Write("hosts/Directory.Build.props", Fallback).Build("book");
        var web = fleet.Build("web");

        broken.ExitCode.ShouldNotBe(0);
        broken.Output.ShouldContain("error CAIRN1004: completion crashes.", Case.Sensitive, broken.Output);
        book.ExitCode.ShouldBe(0, book.Output);
        book.Output.ShouldContain("fallback: Fallen.Shell 1.4.2 instead of source", Case.Sensitive, book.Output);
        Shell(fleet, "book").ShouldBe("1.4.2");
        fleet.Read("hosts/book/closure.lock.json").ShouldContain("""{ "id": "Fallen.Shell", "version": "1.4.2", "instead": "source" }""");
        fleet.Read("hosts/book/closure.lock.json").ShouldMatch("""\{ "id": "Fallen.Shell", "version": "1.4.2", "channel": "stable", "hash": "sha512-[^"]+" \}""");
        fleet.Read("hosts/book/closure.lock.json").ShouldNotContain("\n    \"Fallen.Shell\"");
        web.ExitCode.ShouldBe(0, web.Output);
        web.Output.ShouldNotContain("fallback:");
        Shell(fleet, "web").ShouldBe("HEAD");
        fleet.Read("hosts/web/closure.lock.json").ShouldContain("\"fallbacks\": []");
        fleet.Read("hosts/web/closure.lock.json").ShouldContain("\n    \"Fallen.Shell\"");
    }

    [TestMethod]
    public void IsADowngradeWhereEverythingIsAPackage()
    {
        using var fleet = Fleet().Publish("packages/Fallen.Shell", "1.5.0-unstable.7");
        fleet.Publish("packages/Fallen.Sets", "1.5.0-unstable.1");
        Directory.Delete(Path.Combine(fleet.Root, "packages"), recursive: true);
        fleet.WithVersion("""<PackageVersion Include="Fallen.Sets" Version="1.5.0-unstable.1" Stable="1.4.0" />""").Write("hosts/Directory.Build.props", Fallback);

        var book = fleet.Build("book");
        var web = fleet.Build("web");

        book.ExitCode.ShouldBe(0, book.Output);
        book.Output.ShouldContain("fallback: Fallen.Shell 1.4.2 instead of 1.5.0-unstable.7", Case.Sensitive, book.Output);
        Shell(fleet, "book").ShouldBe("1.4.2");
        web.ExitCode.ShouldBe(0, web.Output);
        Shell(fleet, "web").ShouldBe("HEAD");
        fleet.Read("hosts/web/closure.lock.json").ShouldContain("""{ "id": "Fallen.Shell", "version": "1.5.0-unstable.7", "channel": "unstable", "hash": "sha512-""");
    }

    [TestMethod]
    public void DoesNotReachAMachineThatDoesNotUseIt()
    {
        using var fleet = Fleet().Write("hosts/Directory.Build.props", Fallback).WithHost("book", """        host.HostName = "book";""", "osx-arm64");

        var result = fleet.Build("book");

        result.ExitCode.ShouldBe(0, result.Output);
        result.Output.ShouldNotContain("CAIRN3017"); // The other machine has no lock file yet, so it may use it.
        fleet.Read("hosts/book/closure.lock.json").ShouldNotContain("Fallen.Shell");
        Directory.GetFiles(Path.Combine(fleet.Root, "artifacts/store"), "fallen", SearchOption.AllDirectories).ShouldBeEmpty();
        fleet.Build("web").ExitCode.ShouldBe(0);
        fleet.WithHost("web", "");
        fleet.Build("web").ExitCode.ShouldBe(0);

        fleet.Build("book").Output.ShouldContain("warning CAIRN3017: Fallback of 'Fallen.Shell' has no effect: no machine of the fleet uses the package.");
    }

    [TestMethod]
    public void IsStableOnAllMachinesWithTheChannelOfAll()
    {
        using var fleet = Fleet();

        var result = fleet.Build("book", "-p:ModuleChannel=stable");

        result.ExitCode.ShouldBe(0, result.Output);
        Shell(fleet, "book").ShouldBe("1.4.2");
    }

    [TestMethod]
    public void IsStableOnOneMachineWithAChannelOfItsOwn()
    {
        using var fleet = Fleet().WithHost("book", "", "osx-arm64", """<ItemGroup><Module Include="Fallen.Sets" /><Module Include="Fallen.Shell" Channel="stable" /></ItemGroup>""");

        var result = fleet.Build("book");

        result.ExitCode.ShouldBe(0, result.Output);
        Shell(fleet, "book").ShouldBe("1.4.2");
    }

    private static TestFleet Fleet()
    {
        var fleet = TestFleet.Create()
            .WithVersion("""<PackageVersion Include="Fallen.Shell" Version="1.5.0-unstable.7" Stable="1.4.2" />""")
            .Write("packages/Fallen.Shell/Fallen.Shell.csproj", """<Project Sdk="Cairn.Sdk" />""")
            .Write("packages/Fallen.Shell/Completion.cs", Completion("1.4.2"))
            .Publish("packages/Fallen.Shell", "1.4.2");
        return fleet
            .Write("packages/Fallen.Shell/Completion.cs", Completion("HEAD", "        host.Assert(host is not Darwin, \"completion crashes.\");"))
            .Write("packages/Fallen.Sets/Fallen.Sets.csproj", """<Project Sdk="Cairn.Sdk"><ItemGroup><Module Include="Fallen.Shell" /></ItemGroup></Project>""")
            .Write("packages/Fallen.Sets/Sets.cs", """
                /// <summary>Uses the other module.</summary>
                public sealed class Sets : IModule<Host>
                {
                    /// <inheritdoc/>
                    public void Configure(Host target) => target.Etc["sets"].Text = global::Completion.Name;
                }
                """)
            .WithHost("book", "", "osx-arm64", """<ItemGroup><Module Include="Fallen.Sets" /></ItemGroup>""")
            .WithHost("web", "", "linux-x64", """<ItemGroup><Module Include="Fallen.Sets" /></ItemGroup>""");
    }

    private static string Completion(string version, string more = "") => $$"""
        /// <summary>Completes.</summary>
        public sealed class Completion : IModule<Host>
        {
            /// <summary>Gets the name.</summary>
            public static string Name => "{{version}}";

            /// <inheritdoc/>
            public void Configure(Host host)
            {
                host.Etc["fallen"].Text = "{{version}}";
        {{more}}
            }
        }
        """;

    private static string Shell(TestFleet fleet, string machine)
    {
        var system = Directory.GetDirectories(Path.Combine(fleet.Root, "artifacts/store"), $"*-{machine}").MaxBy(Directory.GetCreationTimeUtc)!;
        return File.ReadAllText(Directory.GetFiles(system, "fallen", SearchOption.AllDirectories).Single()).TrimEnd();
    }
}
