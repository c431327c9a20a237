namespace Cairn.Secrets.Sops;

/// <summary>A recipient as the metadata names it, and the armored age file with its data key or share.</summary>
internal sealed record SopsRecipient(string Name, string Encrypted);
