namespace Cairn.Activation.Apt;

/// <summary>Where a simulation reads archives: in a folder of its own, so that planning changes nothing that APT itself looks at.</summary>
/// <param name="Lists">The folder for the lists of packages.</param>
internal sealed record AptPlaces(string Lists)
{
    /// <summary>Gets the sources as they will be, if they change: what <c>/etc/apt/sources.list</c> will be; null to leave it.</summary>
    internal string? SourceList { get; init; }

    /// <summary>Gets what <c>/etc/apt/sources.list.d</c> will be; null to leave it.</summary>
    internal string? SourceParts { get; init; }

    /// <summary>Gets what <c>/etc/apt/preferences.d</c> will be; null to leave it.</summary>
    internal string? PreferencesParts { get; init; }

    internal IEnumerable<string> Options =>
        from option in new[] { ("State::Lists", (string?)Lists), ("Cache::pkgcache", ""), ("Cache::srcpkgcache", ""), ("Etc::SourceList", SourceList), ("Etc::SourceParts", SourceParts), ("Etc::PreferencesParts", PreferencesParts) }
        where option.Item2 is not null
        from word in new[] { "-o", $"Dir::{option.Item1}={option.Item2}" }
        select word;
}
