using System.Reflection;
using System.Runtime.CompilerServices;
using Cairn.Activation.Accounts;

namespace Cairn.Activation.Tests.Accounts;

[TestClass]
public sealed class DiagnosticsOfAccounts
{
    [TestMethod]
    public void AreAllListedInOrder()
    {
        var declared = typeof(AccountDiagnostics).GetFields(BindingFlags.NonPublic | BindingFlags.Static)
            .Select(static field => field.GetValue(null)).OfType<ActivationDiagnostic>();

        AccountDiagnostics.All.ShouldBe(declared);
        AccountDiagnostics.All.Select(static diagnostic => diagnostic.Id).ShouldBe(Enumerable.Range(7060, AccountDiagnostics.All.Count).Select(static number => $"CAIRN{number}"));
        AccountDiagnostics.All.ShouldBeSubsetOf(ActivationDiagnostics.All);
    }

    [TestMethod]
    public void AreEachShownByATest()
    {
        var texts = Sources().Select(File.ReadAllText).ToList();

        AccountDiagnostics.All.Where(diagnostic => !Mentioned(diagnostic.Id)).ShouldBeEmpty();
        Mentioned("CAIRN" + 7999).ShouldBeFalse();

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
