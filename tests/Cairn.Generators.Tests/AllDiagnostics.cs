using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class AllDiagnostics
{
    [TestMethod]
    public void AreInTheList() => GeneratorDiagnostics.All.ShouldBe(
        typeof(GeneratorDiagnostics).GetProperties(BindingFlags.Static | BindingFlags.Public).Where(static p => p.PropertyType == typeof(DiagnosticDescriptor)).Select(static p => (DiagnosticDescriptor)p.GetValue(null)!),
        ignoreOrder: true);

    [TestMethod]
    public void AreSortedAndDifferent()
    {
        var ids = GeneratorDiagnostics.All.Select(static d => d.Id).ToList();

        ids.ShouldBe(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [TestMethod]
    public void SayWhatToDo() => GeneratorDiagnostics.All.Select(static d => d.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .ShouldAllBe(static text => text.EndsWith('.') || text.EndsWith("{2}", StringComparison.Ordinal));

    [TestMethod]
    public void AreSupportedByAnAnalyzerWhenTheyAreOfCSharp()
    {
        var supported = typeof(GeneratorDiagnostics).Assembly.GetTypes().Where(static t => t.IsSubclassOf(typeof(Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer)))
            .SelectMany(static t => ((Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer)Activator.CreateInstance(t)!).SupportedDiagnostics)
            .Distinct();

        supported.ShouldBe(GeneratorDiagnostics.All.Where(static d => d.Id.StartsWith("CAIRN2", StringComparison.Ordinal)), ignoreOrder: true);
    }
}
