using Cairn.Store.Manifests;

namespace Cairn.Activation.Units;

/// <summary>The units of one generation, for one service manager.</summary>
internal sealed class UnitSet
{
    internal static readonly UnitSet Empty = new([]);

    private readonly Dictionary<string, UnitSource> _sources;

    private UnitSet(IEnumerable<UnitSource> sources) => _sources = sources.ToDictionary(static source => source.Entry.Name, StringComparer.Ordinal);

    internal IEnumerable<UnitSource> Sources => _sources.Values.OrderBy(static source => source.Entry.Name, StringComparer.Ordinal);

    /// <summary>Reads the texts of units.</summary>
    /// <param name="entries">The units.</param>
    /// <param name="read">Reads a file of the system object by its path there.</param>
    /// <returns>The units with their texts.</returns>
    internal static UnitSet Of(IEnumerable<UnitEntry> entries, Func<string, string> read) => new(entries.Select(entry => UnitSource.Of(entry, read)));

    internal UnitSource? Exact(string name) => _sources.GetValueOrDefault(name);

    /// <summary>Gives the units that speak of one with these names, itself first, then its template and what extends all with its prefix.</summary>
    internal IEnumerable<UnitSource> About(IReadOnlyList<string> names) =>
        names.SelectMany(static name => new UnitName(name).DropInNames()).Distinct(StringComparer.Ordinal).Select(Exact).OfType<UnitSource>();

    /// <summary>Gives the unit whose file defines the one with these names: its own or its template; null when it is the distribution's.</summary>
    internal UnitSource? DefinedBy(IReadOnlyList<string> names) =>
        names.SelectMany(static name => new[] { name, new UnitName(name).Template }).Select(Exact).FirstOrDefault(static source => source?.File is not null);

    internal bool IsMasked(IReadOnlyList<string> names) => names.Any(name => Exact(name)?.Entry.Masked ?? Exact(new UnitName(name).Template)?.Entry.Masked ?? false);

    /// <summary>Reads all that the generation says of a unit; null when that is nothing.</summary>
    /// <remarks>A drop-in hides those of the same name that lie farther away; then all are read in the order of their names.</remarks>
    internal UnitDefinition? DefinitionOf(IReadOnlyList<string> names)
    {
        var about = About(names).ToList();
        var file = DefinedBy(names)?.File;
        var dropIns = about.SelectMany(static source => source.DropIns)
            .DistinctBy(static dropIn => dropIn.Key, StringComparer.Ordinal)
            .OrderBy(static dropIn => dropIn.Key, StringComparer.Ordinal)
            .Select(static dropIn => dropIn.Value);
        return file is null && about.TrueForAll(static source => source.DropIns.Count == 0) ? null
            : UnitDefinition.Of(file is null ? dropIns : dropIns.Prepend(file));
    }

    /// <summary>Says whether a manager that has loaded these units would load the others as the same.</summary>
    internal bool LoadsAs(UnitSet other) => Sources.Select(Print).SequenceEqual(other.Sources.Select(Print), StringComparer.Ordinal);

    private static string Print(UnitSource source) => string.Join(
        '\n',
        [source.Entry.Name, source.Entry.Masked.ToString(), .. source.Entry.Links, source.File?.ToString() ?? "-", .. source.DropIns.OrderBy(static dropIn => dropIn.Key, StringComparer.Ordinal).Select(static dropIn => $"{dropIn.Key}\n{dropIn.Value}")]);

    internal UnitPolicy PolicyOf(IReadOnlyList<string> names) => UnitPolicy.Of(names, About(names).FirstOrDefault()?.Entry, DefinitionOf(names) ?? UnitDefinition.Empty);
}
