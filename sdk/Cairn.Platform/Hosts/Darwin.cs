namespace Cairn.Platform;

/// <summary>A Mac.</summary>
public sealed partial class Darwin : Host
{
}
