namespace Cairn.Secrets.Sops;

/// <summary>Who new files under some path are encrypted for, when <c>sops</c> makes or edits them.</summary>
/// <param name="PathPattern">A regular expression that finds the file's path, relative to <c>.sops.yaml</c>.</param>
/// <param name="Audience">Who can read them.</param>
/// <param name="Rule">Which of their values are encrypted; null for SOPS's default.</param>
public sealed record SopsCreationRule(string PathPattern, SopsAudience Audience, SopsRule? Rule = null);
