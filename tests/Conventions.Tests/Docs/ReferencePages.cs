using System.Reflection;

namespace Cairn.Conventions.Tests.Docs;

[TestClass]
public class ReferencePages
{
    [TestMethod]
    [DataRow("Cairn.Platform.Fleet", "fleet", "Options of a fleet")]
    [DataRow("Cairn.Platform.Linux", "linux", "Options of a Linux machine")]
    [DataRow("Cairn.Platform.Darwin", "darwin", "Options of a Mac")]
    [DataRow("Cairn.Platform.Home", "home", "Options of a home")]
    public void AreWhatTheOptionsSay(string type, string page, string title)
    {
        var assemblies = Directory.EnumerateFiles(AppContext.BaseDirectory, "Cairn.*.dll")
            .Where(static file => !file.EndsWith(".Tests.dll", StringComparison.Ordinal) && !file.EndsWith("Cairn.Sdk.dll", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Assembly.LoadFrom);
        var text = new OptionsPage(OptionSetEntry.Read(assemblies)).Write(type, title);

        GeneratedFile.ShouldBeCurrent($"docs/options/{page}.md", text);
    }

    [TestMethod]
    public void ListEveryDiagnostic() => GeneratedFile.ShouldBeCurrent("docs/diagnostics.md", DiagnosticsPage.Write());
}
