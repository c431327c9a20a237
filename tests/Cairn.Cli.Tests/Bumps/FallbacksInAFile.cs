using System.Xml.Linq;
using Cairn.Cli.Bumps;
using NuGet.Versioning;

namespace Cairn.Cli.Tests.Bumps;

[TestClass]
public sealed class FallbacksInAFile
{
    private const string Overlay = """
        <Project>
          <!-- Why this is here. -->
          <ItemGroup>
            <StableFallback Include="Other" Reason="r" Since="2026-01-01" Until="Other >= 2.0.0" />
          </ItemGroup>
        </Project>

        """;

    private static readonly Bump s_bump = new("Cairn.Shell", VersionChannel.Unstable, new NuGetVersion("1.0.0"), new NuGetVersion("1.1.0"));

    [TestMethod]
    public void AreAddedAsXmlWithTheReason()
    {
        var line = FallbackFile.Line(s_bump, ["osx-arm64", "linux-x64"], "CS1002: ; <expected> & \"more\"", new DateOnly(2026, 11, 20));

        var added = XDocument.Parse(new FallbackFile("x", Overlay).With(line).Text).Descendants("StableFallback").Last();

        added.Attributes().Select(static a => $"{a.Name}={a.Value}").ShouldBe(
        [
            "Include=Cairn.Shell",
            "Condition='$(HostSystem)' == 'linux-x64' or '$(HostSystem)' == 'osx-arm64'",
            "Reason=CS1002: ; <expected> & \"more\"",
            "Since=2026-11-20",
            "Until=Cairn.Shell >= 1.1.1-0",
        ]);
    }

    [TestMethod]
    [DataRow("1.1.0", "1.1.1-alpha")]
    [DataRow("1.5.0-unstable.7", "1.5.0-unstable.8")]
    [DataRow("1.5.0-unstable.7", "1.5.0")]
    public void EndWithTheNextVersion(string broken, string next)
    {
        var bump = s_bump with { To = new NuGetVersion(broken) };
        var file = new FallbackFile("x", Overlay).With(FallbackFile.Line(bump, ["osx-arm64"], "r", new DateOnly(2026, 11, 20)));

        file.WithoutEndedBy("Cairn.Shell", bump.To).ShouldBe(file);
        file.WithoutEndedBy("Other", new NuGetVersion("1.9.9")).ShouldBe(file);
        file.WithoutEndedBy("Cairn.Shell", new NuGetVersion(next)).Text.ShouldBe(Overlay);
    }

    [TestMethod]
    public void ThatStayKeepTheirGroup() =>
        new FallbackFile("x", Overlay).WithoutEndedBy("Other", new NuGetVersion("2.0.0")).Text.ShouldBe("<Project>\n  <!-- Why this is here. -->\n</Project>\n");
}
