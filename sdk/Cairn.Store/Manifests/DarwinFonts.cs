namespace Cairn.Store.Manifests;

/// <summary>Fonts for all users.</summary>
/// <param name="Folder">The folder that they are copied into, which Cairn owns, as <c>/Library/Fonts/Cairn</c>.</param>
/// <param name="Sources">Font files, or folders whose font files are taken, at any depth.</param>
public sealed record DarwinFonts(string Folder, IReadOnlyList<string> Sources);
