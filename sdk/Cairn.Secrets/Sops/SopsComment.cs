using System.Security.Cryptography;

namespace Cairn.Secrets.Sops;

/// <summary>A comment: what follows the number sign on its line.</summary>
internal sealed class SopsComment(byte[] bytes, bool isInline) : SopsNode
{
    internal byte[] Bytes => bytes;

    internal bool IsInline => isInline;

    internal override void Clear() => CryptographicOperations.ZeroMemory(bytes);

    internal override SopsNode Copy() => new SopsComment([.. bytes], isInline);
}
