namespace Cairn.Store.Trees;

/// <summary>Watches the names of one directory: each once, and none that macOS holds for another.</summary>
internal sealed class EntryNames
{
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);

    internal string Checked(string name, string shown)
    {
        EntryName.Checked(name, shown);
        if (!seen.Add(name))
        {
            seen.TryGetValue(name, out var other);
            throw string.Equals(name, other, StringComparison.Ordinal)
                ? StoreDiagnostics.TreePathRefused.Error(shown, "the name is there twice")
                : StoreDiagnostics.NamesCollide.Error(shown, other!);
        }

        return name;
    }
}
