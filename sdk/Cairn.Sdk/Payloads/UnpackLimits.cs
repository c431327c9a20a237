namespace Cairn.Sdk;

/// <summary>What an archive may unfold to, however small it is itself.</summary>
/// <param name="MaxSize">The bytes of all files together.</param>
/// <param name="MaxEntries">The number of files and links.</param>
internal sealed record UnpackLimits(long MaxSize, int MaxEntries = UnpackLimits.UsualMaxEntries)
{
    internal const int UsualMaxEntries = 100_000;

    /// <summary>How much larger than the greatest download its content may be.</summary>
    internal const int Growth = 4;
}
