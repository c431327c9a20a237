namespace Cairn.Platform;

/// <content>Homebrew.</content>
public sealed partial class Darwin
{
    /// <summary>What Homebrew installs.</summary>
    public partial Homebrew Homebrew { get; }
}
