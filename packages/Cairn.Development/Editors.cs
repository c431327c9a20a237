namespace Cairn.Development;

/// <summary>Which editor programs open when they ask for text.</summary>
[Extends<Home>]
public sealed partial class Editors : OptionSet
{
    /// <summary>The command in <c>EDITOR</c> and <c>VISUAL</c>. Default: null, and they are left alone. Example: <c>hx</c>.</summary>
    public partial string? Default { get; set; }
}
