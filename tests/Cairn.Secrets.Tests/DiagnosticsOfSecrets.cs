using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class DiagnosticsOfSecrets
{
    [TestMethod]
    public void AreAllListedInOrder()
    {
        var declared = typeof(SecretsDiagnostics).GetFields(BindingFlags.NonPublic | BindingFlags.Static)
            .Select(static field => field.GetValue(null)).OfType<SecretsDiagnostic>();

        SecretsDiagnostics.All.ShouldBe(declared);
        SecretsDiagnostics.All.Select(static diagnostic => diagnostic.Id)
            .ShouldBe(Enumerable.Range(4001, SecretsDiagnostics.All.Count).Select(static number => $"CAIRN{number}"));
    }

    [TestMethod]
    public void OfCredentialsAreAllListedInOrder()
    {
        var declared = typeof(CredentialsDiagnostics).GetFields(BindingFlags.NonPublic | BindingFlags.Static)
            .Select(static field => field.GetValue(null)).OfType<SecretsDiagnostic>();

        CredentialsDiagnostics.All.ShouldBe(declared);
        CredentialsDiagnostics.All.Select(static diagnostic => diagnostic.Id)
            .ShouldBe(Enumerable.Range(4040, CredentialsDiagnostics.All.Count).Select(static number => $"CAIRN{number}"));
    }

    [TestMethod]
    public void SayWhatIsWrongAndWhatToDo() =>
        SecretsDiagnostics.All.Concat(CredentialsDiagnostics.All).ShouldAllBe(static diagnostic =>
            diagnostic.Message.StartsWith("'{0}'", StringComparison.Ordinal)
            && diagnostic.Message.EndsWith('.')
            && diagnostic.WayOut.EndsWith('.')
            && !Regex.IsMatch(diagnostic.Message, "invalid|failed", RegexOptions.None, TimeSpan.FromSeconds(1)));

    [TestMethod]
    public void AreEachShownByATest()
    {
        var texts = Sources().Select(File.ReadAllText).ToList();

        SecretsDiagnostics.All.Concat(CredentialsDiagnostics.All).Where(diagnostic => !Mentioned(diagnostic.Id)).Select(static d => d.Id).ShouldBeEmpty();
        Mentioned("CAIRN" + 4999).ShouldBeFalse();

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
