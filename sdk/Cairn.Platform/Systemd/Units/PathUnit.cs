namespace Cairn.Platform;

/// <summary>A watch on paths that starts a unit; the row's key is its name without <c>.path</c>.</summary>
public sealed partial class PathUnit : SystemdUnit
{
    /// <summary>The <c>[Path]</c> section.</summary>
    public partial PathSection Path { get; }

    internal override string Suffix => ".path";

    internal override SystemdSection? OwnSection => Path;

    internal override string? Missing => 
        Path.PathExists.Count + Path.PathExistsGlob.Count + Path.PathChanged.Count + Path.PathModified.Count
            + Path.DirectoryNotEmpty.Count > 0 ? null : "Path.PathChanged or other Path…";
}
