namespace Cairn.Platform;

/// <summary>A file in a home; the row's key is the path relative to the home directory.</summary>
/// <example><c>home.Files[".config/git/config"].Text = "…";</c></example>
public sealed partial class HomeFile : DeclaredFile
{
    /// <summary>Whether the file may be executed. Default: null, which is what <c>Mode</c> says, and no without one.</summary>
    public partial bool? Executable { get; set; }

    internal override bool IsExecutable => Executable ?? base.IsExecutable;
}
