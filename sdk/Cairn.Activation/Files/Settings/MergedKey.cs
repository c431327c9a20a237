namespace Cairn.Activation.Files.Settings;

/// <summary>A key that Cairn set in a file that others write too.</summary>
/// <param name="Value">What it was set to, as JSON.</param>
/// <param name="Before">What it was before, as JSON; null when it was not there.</param>
internal sealed record MergedKey(string Value, string? Before);
