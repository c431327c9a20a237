namespace Cairn.Activation.Launchd;

/// <summary>A job as a generation has it.</summary>
/// <param name="Label">Its name, unique in its domain.</param>
/// <param name="Path">Where its property list is installed; what launchd loads when the Mac starts, or a user logs in.</param>
/// <param name="Source">The property list in the closure.</param>
/// <param name="Domains">Where it runs, as <c>system</c> or <c>gui/501</c>.</param>
internal sealed record LaunchdJob(string Label, string Path, string Source, IReadOnlyList<string> Domains)
{
    /// <summary>Gets the owner of the property list: launchd takes none that somebody else could write.</summary>
    internal uint Uid { get; init; }

    /// <summary>Gets the group of the property list.</summary>
    internal uint Gid { get; init; }
}
