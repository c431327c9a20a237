namespace Cairn.Activation.Files;

/// <summary>Something that Cairn does not own lies where it would write.</summary>
/// <param name="Path">The path.</param>
/// <param name="Found">What is there.</param>
/// <param name="Wanted">What should be there.</param>
internal sealed record PathCollision(string Path, PathState Found, PathState Wanted)
{
    public override string ToString() => $"'{Path}' is {Found.Words}, wanted is {Wanted.Words}";
}
