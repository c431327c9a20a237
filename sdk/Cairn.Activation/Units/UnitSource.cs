using Cairn.Store.Manifests;

namespace Cairn.Activation.Units;

/// <summary>A unit of a manifest together with its texts.</summary>
/// <param name="Entry">What the manifest says of it.</param>
/// <param name="File">Its own definition; null when it extends one of the distribution, or masks it.</param>
/// <param name="DropIns">Its drop-ins by file name.</param>
internal sealed record UnitSource(UnitEntry Entry, UnitText? File, IReadOnlyDictionary<string, UnitText> DropIns)
{
    internal UnitName Name => new(Entry.Name);

    internal IEnumerable<UnitText> Texts => File is null ? DropIns.Values : DropIns.Values.Prepend(File);

    internal static UnitSource Of(UnitEntry entry, Func<string, string> read) => new(
        entry,
        entry.File is { } file ? UnitText.Parse(read(file)) : null,
        entry.DropIns.ToDictionary(static path => Path.GetFileName(path), path => UnitText.Parse(read(path)), StringComparer.Ordinal));

    /// <summary>Gives the names that are to run: the unit's, or those of a template's instances that a target wants.</summary>
    internal IEnumerable<string> Wanted() => Entry.Masked ? []
        : Name.IsTemplate ? Entry.Links.Where(IsFromTarget).Select(static link => Path.GetFileName(link)).Where(IsInstance).Distinct(StringComparer.Ordinal)
        : Entry.Start ? [Entry.Name]
        : [];

    private static bool IsFromTarget(string link) => Path.GetExtension(Path.GetDirectoryName(link)) is ".wants" or ".requires" or ".upholds";

    private bool IsInstance(string name) => new UnitName(name) is { IsInstance: true } instance && instance.Template == Entry.Name;
}
