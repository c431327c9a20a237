namespace Cairn.Secrets.Sops;

/// <summary>A key with its value, or a comment without a key.</summary>
internal readonly record struct SopsItem(string? Key, SopsNode Value);
