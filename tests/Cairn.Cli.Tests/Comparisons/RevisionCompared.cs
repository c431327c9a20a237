using System.Diagnostics;
using Cairn.Cli.Tests.Support;
using Cairn.Store;
using Cairn.Store.Manifests;
using Cairn.Store.Trees;

namespace Cairn.Cli.Tests.Comparisons;

/// <summary><c>cairn diff --base</c> in a repository whose projects are built by MSBuild; what a build of theirs makes is there already.</summary>
[TestClass]
public sealed class RevisionCompared : IDisposable
{
    private readonly Folder _fleet = new();

    public RevisionCompared()
    {
        _fleet.Write("Directory.Packages.props", "<Project />").Write(".gitignore", "artifacts/\nbuilt/\n");
        Build("one", ("motd", "one\n"));
        Build("two", ("motd", "two\n"), ("profile.d/two.sh", "# two\n"));
        WriteMachine("cinnabar", "one");
        WriteMachine("electrum", "one");
        Git("init", "--quiet");
        Git("add", "-A");
        Git("-c", "user.name=t", "-c", "user.email=t@example.net", "commit", "--quiet", "-m", "base");
    }

    [TestMethod]
    public void IsWhatAPullRequestChanges()
    {
        WriteMachine("cinnabar", "two");
        Directory.Delete(Path.Combine(_fleet.Root, "hosts/electrum"), recursive: true);
        WriteMachine("galena", "one");

        var run = Diff("--on", "all", "--markdown");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldBe(
            """
            ### What changes on machines since `HEAD`

            <details><summary><b>cinnabar</b>: 2 files (~/etc/motd, +/etc/profile.d/two.sh)</summary>

            **files**

            - changed `/etc/motd`

              ```diff
              @@ -1 +1 @@
              -one
              +two
              ```

            - added `/etc/profile.d/two.sh`

              ```diff
              @@ -0,0 +1 @@
              +# two
              ```


            </details>

            <details><summary><b>galena</b> (new): 1 setting (~system), 1 file (+/etc/motd)</summary>

            **settings**

            - changed `system`; + 'linux-x64'

            **files**

            - added `/etc/motd`

              ```diff
              @@ -0,0 +1 @@
              +one
              ```


            </details>

            **electrum** is no machine any more

            """);
    }

    [TestMethod]
    public void SaysWhatDoesNotBuildAndComparesTheOthers()
    {
        WriteMachine("cinnabar", "two", """<Error Code="TEST1" Text="It has a mistake." />""");

        var run = Diff("--on", "all");

        run.ExitCode.ShouldBe(ExitCodes.Configuration);
        run.Output.ShouldBe("cinnabar does not build: TEST1: It has a mistake.\nelectrum: nothing changes\n");
    }

    [TestMethod]
    public void ThatGitDoesNotKnowIsRefused()
    {
        var run = CliRun.In(_fleet.Root, "diff", "--base", "mian", "--on", "all");

        run.ExitCode.ShouldBe(ExitCodes.Usage);
        run.Errors.ShouldContain("cairn: 'mian' is no revision that git can give: ");
    }

    public void Dispose()
    {
        foreach (var directory in Directory.EnumerateDirectories(_fleet.Root, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(directory, (UnixFileMode)0b111_101_101);
        }

        _fleet.Dispose();
    }

    private CliRun Diff(params string[] arguments) => CliRun.In(_fleet.Root, ["diff", "--base", "HEAD", .. arguments]);

    /// <summary>Puts a closure into a store.</summary>
    private void Build(string name, params (string Path, string Text)[] files)
    {
        using var store = LocalStore.Open(Path.Combine(_fleet.Root, "built"));
        var manifest = new Manifest
        {
            Machine = "any", Class = MachineClass.Linux, System = "linux-x64",
            Etc = [.. files.Select(static file => new FileEntry { Path = file.Path, Placement = FilePlacement.Link, Source = $"etc/{file.Path}" })],
        };
        var tree = new StoreTreeBuilder().Add(Manifest.FileName, StoreTree.Bytes(manifest.ToBytes()));
        foreach (var (path, content) in files)
        {
            tree.Add($"etc/{path}", StoreTree.Text(content));
        }

        var system = store.Add(tree.Build(), StoreObjectName.Parse("any"));
        _fleet.Write($"built/{name}.json", System.Text.Encoding.UTF8.GetString(store.ClosureOf(system.Path).ToBytes()));
    }

    private void WriteMachine(string name, string built, string more = "") => _fleet.Write($"hosts/{name}/{name}.csproj", $"""
        <Project>
          <PropertyGroup>
            <HostSystem>linux-x64</HostSystem>
            <MachineName>{name}</MachineName>
            <_CairnTasks>none.dll</_CairnTasks>
            <ClosureFile>{_fleet.Root}/built/{built}.json</ClosureFile>
            <CairnStorePath>{_fleet.Root}/built</CairnStorePath>
          </PropertyGroup>
          <Target Name="Build">{more}</Target>
          <Target Name="BuildClosure" AfterTargets="Build" />
          <Import Project="{Repository.Root}/sdk/Cairn.Sdk/Sdk/Cairn.Deploy.targets" />
        </Project>
        """);

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _fleet.Root })!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }
}
