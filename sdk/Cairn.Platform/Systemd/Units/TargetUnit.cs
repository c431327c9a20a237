namespace Cairn.Platform;

/// <summary>A target: a name for units that run together; the row's key is its name without <c>.target</c>.</summary>
public sealed partial class TargetUnit : SystemdUnit
{
    internal override string Suffix => ".target";
}
