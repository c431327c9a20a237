using System.Security.Cryptography;
using System.Text;

namespace Cairn.Secrets.Sops;

/// <summary>A value, as the bytes that SOPS encrypts and hashes: a number's decimal text, <c>True</c>, RFC 3339.</summary>
internal sealed class SopsLeaf(SopsKind kind, byte[] bytes) : SopsNode
{
    internal SopsKind Kind => kind;

    internal byte[] Bytes => bytes;

    /// <summary>The text; only for what is not secret: keys of the metadata and encrypted values.</summary>
    internal string Text => Encoding.UTF8.GetString(bytes);

    internal static SopsLeaf Of(string text) => new(SopsKind.Text, Encoding.UTF8.GetBytes(text));

    internal static SopsLeaf Of(bool value) => new(SopsKind.Boolean, value ? "True"u8.ToArray() : "False"u8.ToArray());

    internal override void Clear() => CryptographicOperations.ZeroMemory(bytes);

    internal override SopsNode Copy() => new SopsLeaf(kind, [.. bytes]);
}
