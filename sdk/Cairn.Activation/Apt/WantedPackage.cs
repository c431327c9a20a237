namespace Cairn.Activation.Apt;

/// <summary>A package as the configuration names it.</summary>
/// <param name="Name">Its name, with <c>:architecture</c> if it has one.</param>
/// <param name="Version">The version; null for any.</param>
/// <param name="Suite">The suite to take it from; null for the preferred one.</param>
internal sealed record WantedPackage(string Name, string? Version, string? Suite)
{
    internal static WantedPackage Parse(string text, string native)
    {
        var cut = text.IndexOfAny(['=', '/']);
        var name = cut < 0 ? text : text[..cut];
        // The machine's own architecture goes without saying everywhere else.
        name = name.EndsWith($":{native}", StringComparison.Ordinal) ? name[..^(native.Length + 1)] : name;
        return new WantedPackage(name, cut >= 0 && text[cut] == '=' ? text[(cut + 1)..] : null, cut >= 0 && text[cut] == '/' ? text[(cut + 1)..] : null);
    }

    /// <summary>Tells whether nothing has to be asked about it. What a suite has only APT knows.</summary>
    internal bool IsSatisfiedBy(DpkgState state) =>
        Suite is null && state.IsInstalled(Name) && (Version is null || state.VersionOf(Name) == Version);

    public override string ToString() => Version is not null ? $"{Name}={Version}" : Suite is not null ? $"{Name}/{Suite}" : Name;
}
