namespace Cairn.Sdk.Tests;

/// <summary>What a newcomer does in the first ten minutes: with packages only, in empty folders, with an empty cache.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class FleetFromTheTemplate : IDisposable
{
    private readonly string _root = Directory.CreateDirectory(Path.Combine(PackageFeed.Root, $"template-{Guid.NewGuid():N}")).FullName;

    private string Fleet => Path.Combine(_root, "ours");

    [TestMethod]
    public void BuildsEveryMachineAndWhatIsAdded()
    {
        MakeFleet();

        var built = Run("build", "build.proj", "-nologo");
        New("cairn-host", "--name", "mail-1", "--system", "linux-arm64");
        New("cairn-host", "--name", "mini", "--system", "osx-arm64");
        New("cairn-module", "--name", "Our.Greeting");
        New("cairn-software", "--name", "our-tool");
        New("cairn-overlay", "--name", "Our.Overlay");
        Use("hosts/Directory.Build.targets", "</Project>", "  <Import Project=\"../overlays/Our.Overlay/Sdk/Sdk.props\" />\n</Project>");
        Use("hosts/web/web.csproj", "</Project>", """<ItemGroup><Module Include="Our.Greeting" /><Software Include="our-tool" /></ItemGroup></Project>""");
        Use("hosts/web/Web.cs", "target.OpenSsh.Enable = true;", "target.OpenSsh.Enable = true; target.Greeting.Enable = true; target.Packages.Add(Software.OurTool);");
        var added = Run("build", "build.proj", "-nologo");
        var locked = Run("build", "build.proj", "-nologo", "-p:ClosureLockedMode=true", "--no-incremental");

        built.ExitCode.ShouldBe(0, built.Output);
        built.Problems.ShouldNotContain(static line => line.Contains("CAIRN", StringComparison.Ordinal));
        built.Output.ShouldContain("-web: ", Case.Sensitive, built.Output);
        built.Output.ShouldContain("-laptop: ", Case.Sensitive, built.Output);
        added.ExitCode.ShouldBe(0, added.Output);
        added.Output.ShouldMatch(@"-web: \d+ files, 2 software, ");
        Read("hosts/mail-1/closure.lock.json").ShouldContain("linux-arm64");
        Read("hosts/mini/closure.lock.json").ShouldContain("Darwin");
        Read("hosts/mail-1/Mail1.cs").ShouldContain("class Mail1 : IModule<Linux>");
        Read("hosts/web/closure.lock.json").ShouldContain("our-tool");
        locked.ExitCode.ShouldBe(0, locked.Output);
    }

    [TestMethod]
    public void HasWhatItsUserSaid()
    {
        MakeFleet("--user", "carol", "--key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f carol@example.net");

        Read("hosts/fleet/Inventory.cs").ShouldContain("target.Name = \"ours\";");
        Read("hosts/fleet/Inventory.cs").ShouldContain("target.Users[\"carol\"].SshKeys.Add(\"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f carol@example.net\");");
        Read("global.json").ShouldContain("\"Cairn.Sdk\": \"0.1.0\"");
        foreach (var file in Directory.EnumerateFiles(Fleet, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            foreach (var left in (string[])["alice", "my-fleet", "CAIRN-VERSION", "ADMINISTRATORS-KEY", "0.0.0-replaced"])
            {
                text.ShouldNotContain(left, Case.Sensitive, file);
            }
        }

        foreach (var file in (string[])[".envrc", ".gitignore", ".editorconfig", ".config/dotnet-tools.json", "overlays/Hotfixes/Sdk/Sdk.props", ".github/workflows/bump.yml", ".github/workflows/build.yml", "justfile", "renovate.json", "README.md"])
        {
            File.Exists(Path.Combine(Fleet, file)).ShouldBeTrue(file);
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void MakeFleet(params string[] arguments)
    {
        var install = DotNet.Run(_root, Cache, "new", "install", Path.Combine(PackageFeed.Folder, "Cairn.Templates.0.1.0.nupkg"), "--debug:custom-hive", Hive);
        install.ExitCode.ShouldBe(0, install.Output);
        var made = DotNet.Run(_root, Cache, ["new", "cairn-fleet", "--name", "ours", "--output", Fleet, "--debug:custom-hive", Hive, .. arguments]);
        made.ExitCode.ShouldBe(0, made.Output);
        Use("nuget.config", "<add key=\"nuget.org\" value=\"https://api.nuget.org/v3/index.json\" />", $"<add key=\"feed\" value=\"{PackageFeed.Folder}\" />");
    }

    private void New(params string[] arguments)
    {
        var result = Run(["new", .. arguments, "--output", Fleet, "--debug:custom-hive", Hive]);
        result.ExitCode.ShouldBe(0, result.Output);
    }

    private string Hive => Path.Combine(_root, "hive");

    private string Cache => Path.Combine(_root, "cache");

    private CommandResult Run(params string[] arguments) => DotNet.Run(Fleet, Cache, arguments);

    private string Read(string path) => File.ReadAllText(Path.Combine(Fleet, path));

    private void Use(string path, string old, string text)
    {
        Read(path).ShouldContain(old, Case.Sensitive, path);
        File.WriteAllText(Path.Combine(Fleet, path), Read(path).Replace(old, text, StringComparison.Ordinal));
    }
}
