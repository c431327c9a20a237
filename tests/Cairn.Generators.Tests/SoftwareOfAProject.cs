using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class SoftwareOfAProject
{
    private const string Platform = "namespace Cairn.Platform { public sealed record Software(string Name); }";

    [TestMethod]
    public void IsAMember()
    {
        const string Source = """
            public static class Test
            {
                public static string Run() => string.Join(' ', Software.Just.Name, Software.ClaudeCode.Name, Software.A_.Name, Software.Name_.Name, Software._7zip.Name);
            }
            """;

        var text = (TestProject.Of(Platform, Source).WithProperty("SoftwareNames", "just,claude-code,a,a.,name,7zip,just")).Run().Build().Call();

        text.ShouldBe("just claude-code a. name 7zip");
    }

    [TestMethod]
    public void IsDocumented() =>
        TestProject.Of(Platform).WithProperty("SoftwareNames", "just").Run()
            .Files["Software.g.cs"].ShouldContain("/// <summary>Gets the software 'just'; as text, the folder of its files on machines.</summary>");

    [TestMethod]
    public void MayBeNone() => TestProject.Of(Platform).WithProperty("SoftwareNames", "").Run().Files.Keys.ShouldNotContain("Software.g.cs");
}
