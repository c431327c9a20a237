using System.Security.Cryptography;

namespace Cairn.Secrets.Sops;

/// <summary>The hash over all values that shows a value removed, added or changed.</summary>
internal sealed class SopsMac : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
    private readonly bool onlyEncrypted;

    internal SopsMac(bool onlyEncrypted)
    {
        this.onlyEncrypted = onlyEncrypted;
        if (onlyEncrypted)
        {
            // So that no file is also one of the other kind.
            hash.AppendData(SHA256.HashData("sops"u8));
        }
    }

    public void Dispose() => hash.Dispose();

    internal void Add(SopsLeaf leaf, bool encrypted)
    {
        if (encrypted || !onlyEncrypted)
        {
            hash.AppendData(leaf.Bytes);
        }
    }

    internal string Complete() => Convert.ToHexString(hash.GetHashAndReset());
}
