using Cairn.Cli.Bumps;
using Cairn.Cli.Tests.Support;
using CsCheck;
using NuGet.Versioning;

namespace Cairn.Cli.Tests.Bumps;

[TestClass]
public sealed class VersionsInAFile
{
    private const string Props = """
        <Project>
          <!-- <PackageVersion Include="Commented" Version="1.0.0" /> -->
          <ItemGroup>
            <PackageVersion Include="Cairn.Shell"   Stable = '1.4.2'  Version="1.5.0-unstable.7" />
            <PackageVersion
                Include="Split.Over.Lines"
                Version="2.0.0" />
            <PackageVersion Include="Ranged" Version="[1.0.0,2.0.0)" />
            <PackageVersion Include="Computed" Version="$(Elsewhere)" />
            <PackageVersion Update="Cairn.Shell" Version="9.9.9" />
            <GlobalPackageReference Include="Analyzer" Version="3.0.321" />
          </ItemGroup>
        </Project>
        """;

    [TestMethod]
    public void AreFoundInBothColumns()
    {
        var found = CentralVersionItems.Find(Props).Select(static entry => $"{entry.Package} {entry.Channel} {entry.Version}");

        found.ShouldBe(["Cairn.Shell Unstable 1.5.0-unstable.7", "Cairn.Shell Stable 1.4.2", "Split.Over.Lines Unstable 2.0.0", "Analyzer Unstable 3.0.321"]);
    }

    [TestMethod]
    [DataRow("\n")]
    [DataRow("\r\n")]
    public void ChangeWithoutAnythingElse(string lineEnd)
    {
        var text = Props.ReplaceLineEndings(lineEnd);
        foreach (var entry in CentralVersionItems.Find(text))
        {
            var changed = new VersionsFile("x", text, []).With(entry, new NuGetVersion("7.7.7"));

            changed.Length.ShouldBe(text.Length - entry.Length + 5);
            changed.Remove(entry.Start, 5).ShouldBe(text.Remove(entry.Start, entry.Length));
            CentralVersionItems.Find(changed).Single(e => e.Package == entry.Package && e.Channel == entry.Channel).Version.ToString().ShouldBe("7.7.7");
        }
    }

    [TestMethod]
    public void OfSdksAreFoundInGlobalJson()
    {
        const string Json = """
            {
              // Überall gleich
              "sdk": { "version": "10.0.100", "msbuild-sdks": "3.0.0" },
              "msbuild-sdks": { "Cairn.Sdk": "0.1.0", "Überlay": "0.2.0-beta.1", },
              "other": { "Cairn.Sdk": "9.0.0" }
            }
            """;

        var found = SdkVersions.Find(Json);

        found.Select(static entry => $"{entry.Package} {entry.Version}").ShouldBe(["Cairn.Sdk 0.1.0", "Überlay 0.2.0-beta.1"]);
        found.ShouldAllBe(entry => Json.Substring(entry.Start, entry.Length) == entry.Version.ToString());
    }

    [TestMethod]
    public void KeepEveryOtherVersionWhateverTheFile() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Bool, Gen.Int[0, 3].Select(static i => new[] { " ", "\n", "\t", "\r\n  " }[i])).Array[1, 8].Sample(static rows =>
        {
            var text = "<Project><ItemGroup>" + string.Concat(rows.Select(static (row, index) =>
                $"{row.Item4}<PackageVersion{row.Item4}Include=\"P{index}\"{row.Item4}Version=\"{row.Item1}.{row.Item2}.0\"{(row.Item3 ? $"{row.Item4}Stable='0.{row.Item1}.1'" : "")} />")) + "</ItemGroup></Project>";
            var before = CentralVersionItems.Find(text);
            before.Count.ShouldBe(rows.Length + rows.Count(static row => row.Item3));

            foreach (var entry in before)
            {
                var after = CentralVersionItems.Find(new VersionsFile("x", text, []).With(entry, new NuGetVersion("10.20.30-rc.1")));
                after.Select(static e => (e.Package, e.Channel, e.Version)).ShouldBe(
                    before.Select(e => e == entry ? (e.Package, e.Channel, new NuGetVersion("10.20.30-rc.1")) : (e.Package, e.Channel, e.Version)));
            }
        });

    [TestMethod]
    public void ThatCannotBeReadAreNamedWithTheirFile()
    {
        using var folder = new Folder().Write("Directory.Packages.props", "<Project>\n<Item").Write("hosts/a/a.csproj", "<Project />");

        var run = CliRun.In(folder.Root, "bump", "--dry-run");

        run.ExitCode.ShouldBe(ExitCodes.Configuration);
        run.Errors.ShouldContain($"'{Path.Combine(folder.Root, "Directory.Packages.props")}' cannot be read");
    }
}
