using System.Diagnostics.CodeAnalysis;

namespace Cairn.Store;

/// <summary>The name of a store object: 32 characters of its hash, a hyphen, and a readable name.</summary>
/// <remarks>
/// The 32 characters are Nix base-32 over the object's <see cref="ContentHash"/> folded to 160 bits. A store path is relative to
/// a store's root, so it means the same object in every store; on machines the root is <see cref="MachineRoot"/>.
/// </remarks>
public sealed record StorePath
{
    /// <summary>The root of the store on every machine.</summary>
    public const string MachineRoot = "/opt/cairn/store";

    /// <summary>The number of characters of the hash in a store path.</summary>
    public const int DigestLength = 32;

    private StorePath(string digest, StoreObjectName name) => (Digest, Name) = (digest, name);

    /// <summary>The 32 characters that stand for the content.</summary>
    public string Digest { get; }

    /// <summary>The readable part.</summary>
    public StoreObjectName Name { get; }

    /// <summary>The file name below a store's root.</summary>
    public string FileName => $"{Digest}-{Name.Text}";

    /// <summary>The full path on a machine.</summary>
    /// <example><c>/opt/cairn/store/0c5hirw2vz0vg6m1zmmz3cvv7rhdxyds-cinnabar-etc</c></example>
    public string OnMachine => $"{MachineRoot}/{FileName}";

    /// <summary>Names the object that has this content and this name.</summary>
    /// <param name="hash">The hash of the content.</param>
    /// <param name="name">The readable part.</param>
    /// <returns>The store path.</returns>
    public static StorePath Of(ContentHash hash, StoreObjectName name) => new(hash.ToDigest(), name);

    /// <summary>Reads a store path, either relative to the root or with <see cref="MachineRoot"/> before it.</summary>
    /// <param name="text">The text to read.</param>
    /// <returns>The store path.</returns>
    /// <exception cref="StoreException">CAIRN5002: the text is not a store path.</exception>
    public static StorePath Parse(string text) =>
        TryParse(text, out var path) ? path : throw StoreDiagnostics.StorePathMalformed.Error(text);

    /// <summary>Reads a store path as <see cref="Parse"/> does, without an exception.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="path">The store path, or null.</param>
    /// <returns>Whether the text is a store path.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out StorePath? path)
    {
        path = null;
        var fileName = text ?? string.Empty;
        if (fileName.StartsWith(MachineRoot + "/", StringComparison.Ordinal))
        {
            fileName = fileName[(MachineRoot.Length + 1)..];
        }

        if (fileName.Length > DigestLength
            && fileName[DigestLength] == '-'
            && NixBase32.IsBase32(fileName.AsSpan(0, DigestLength))
            && StoreObjectName.TryParse(fileName[(DigestLength + 1)..], out var name))
        {
            path = new StorePath(fileName[..DigestLength], name);
        }

        return path is not null;
    }

    /// <summary>Gives the file name below a store's root.</summary>
    /// <returns>The value of <see cref="FileName"/>.</returns>
    public override string ToString() => FileName;
}
