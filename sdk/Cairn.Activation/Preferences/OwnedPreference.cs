namespace Cairn.Activation.Preferences;

/// <summary>A preference that Cairn sets.</summary>
/// <param name="Key">Which.</param>
/// <param name="Written">What Cairn wrote, as one line of property list XML; null for that there is none.</param>
/// <param name="Before">What was there before Cairn came; null when there was none.</param>
internal sealed record OwnedPreference(PreferenceKey Key, string? Written, string? Before);
