using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class DiagnosticsOfTheStore
{
    [TestMethod]
    public void AreAllListedInOrder()
    {
        var declared = typeof(StoreDiagnostics).GetFields(BindingFlags.NonPublic | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<StoreDiagnostic>();

        StoreDiagnostics.All.ShouldBe(declared);
        StoreDiagnostics.All.Select(diagnostic => diagnostic.Id)
            .ShouldBe(Enumerable.Range(5001, StoreDiagnostics.All.Count).Select(number => $"CAIRN{number}"));
    }

    [TestMethod]
    public void SayWhatIsWrongAndWhatToDo() =>
        StoreDiagnostics.All.ShouldAllBe(diagnostic =>
            diagnostic.Message.Contains("{0}", StringComparison.Ordinal)
            && diagnostic.Message.EndsWith('.')
            && diagnostic.WayOut.EndsWith('.')
            && !Regex.IsMatch(diagnostic.Message, "invalid|failed", RegexOptions.None, TimeSpan.FromSeconds(1)));

    [TestMethod]
    public void AreEachShownByATest()
    {
        var texts = Sources().Select(File.ReadAllText).ToList();

        StoreDiagnostics.All.Where(diagnostic => !Mentioned(diagnostic.Id)).ShouldBeEmpty();
        Mentioned("CAIRN" + 5999).ShouldBeFalse();

        bool Mentioned(string id) => texts.Exists(text => text.Contains(id, StringComparison.Ordinal));
    }

    private static string[] Sources([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        if (!Directory.Exists(folder))
        {
            Assert.Inconclusive("The sources are not here.");
        }

        return Directory.GetFiles(folder, "*.cs");
    }
}
