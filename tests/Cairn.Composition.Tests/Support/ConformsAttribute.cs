namespace Cairn.Composition.Tests;

/// <summary>Names the conformance rows that a test shows, so that they can be run and counted by id.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ConformsAttribute(params string[] rows) : TestCategoryBaseAttribute
{
    public IReadOnlyList<string> Rows { get; } = rows;

    public override IList<string> TestCategories => [.. Rows];
}
