namespace Cairn.Sdk;

/// <summary>How payloads are got and unpacked.</summary>
/// <param name="CacheFolder">The folder of downloads.</param>
/// <param name="WorkFolder">A folder for what is unpacked; it may be deleted afterwards.</param>
/// <param name="NpmRegistry">The address of npm's registry.</param>
/// <param name="MaxSize">The greatest size of a download.</param>
internal sealed record PayloadSettings(string CacheFolder, string WorkFolder, string NpmRegistry, long MaxSize)
{
    internal UnpackLimits Limits => new(MaxSize * UnpackLimits.Growth);
}
