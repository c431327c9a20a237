namespace Cairn.Activation.Secrets;

/// <summary>A file with a secret, as the machine should have it.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Path">Its path below the folder of its phase.</param>
/// <param name="Source">The encrypted file, or the text of a template.</param>
/// <param name="Mode">Its permissions.</param>
/// <param name="Uid">Its owner.</param>
/// <param name="Gid">Its group.</param>
internal sealed record SecretItem(string Name, string Path, string Source, UnixFileMode Mode, uint Uid, uint Gid)
{
    /// <summary>Gets the encrypted files whose contents a template has, by name; null for what is no template.</summary>
    public IReadOnlyDictionary<string, string>? Secrets { get; init; }

    internal Cairn.Secrets.SecretBytes Read(SecretReader reader) => Secrets is null ? reader.Read(Name, Source) : reader.Fill(Source, Secrets);
}
