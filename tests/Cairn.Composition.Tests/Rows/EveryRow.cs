using System.Reflection;

namespace Cairn.Composition.Tests.Rows;

/// <summary>Rows.txt lists the rows of the conformance table, and those that are left out by decision 0102.</summary>
[TestClass]
public sealed class EveryRow
{
    private static readonly string[] s_lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Rows.txt"));

    [TestMethod]
    public void IsShownOrLeftOut()
    {
        var wanted = s_lines.Where(static line => !line.Contains("left out", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

        Shown().Order(StringComparer.Ordinal).ShouldBe(wanted.Order(StringComparer.Ordinal));
    }

    [TestMethod]
    public void IsListedOnce() =>
        s_lines.Select(static line => line.Split(' ')[0]).ShouldBeUnique();

    private static HashSet<string> Shown() => typeof(EveryRow).Assembly.GetTypes()
        .SelectMany(static type => type.GetMethods())
        .SelectMany(static method => method.GetCustomAttributes<ConformsAttribute>())
        .SelectMany(static attribute => attribute.Rows)
        .ToHashSet(StringComparer.Ordinal);
}
