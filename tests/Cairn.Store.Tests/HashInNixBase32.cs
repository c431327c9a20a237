using Cairn.Store.Tests.Support;
using CsCheck;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class HashInNixBase32 : StoreTest
{
    private const string Base32 = "05x50823kv073ch9cqhks9va4jia7fhylznpnxb9wly90g2vrxsz";
    private const string Hex = "5ff7bcc503c9539e56b7d77eeaa13b2a4aa276d2136296201b07ec390402a517";

    [TestMethod]
    public void IsTheSameHashAsInHex() => ContentHash.Parse(Base32).ShouldBe(ContentHash.Parse(Hex));

    [TestMethod]
    public void IsWrittenAsNixWritesIt()
    {
        var hash = ContentHash.Parse(Hex);

        hash.ToBase32().ShouldBe(Base32);
        hash.ToHex().ShouldBe(Hex);
        hash.ToString().ShouldBe("sha256:" + Base32);
        ContentHash.Parse(hash.ToString()).ShouldBe(hash);
    }

    // nix-hash --type sha256 --base32 --truncate prints these 32 characters.
    [TestMethod]
    public void FoldsAsNixFolds() => ContentHash.Parse(Hex).ToDigest().ShouldBe("s9va4jia7fhylsbjnm9aggyf33jjm5ac");

    [TestMethod]
    public void ComesBackForAnyBytes() =>
        Gen.Byte.Array[32].Sample(bytes =>
        {
            var hash = new ContentHash(bytes);
            ContentHash.Parse(hash.ToBase32()).ShouldBe(hash);
            ContentHash.Parse(hash.ToHex()).ToBytes().SequenceEqual(bytes).ShouldBeTrue();
        });

    [TestMethod]
    public void DiffersForDifferentBytes() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Int[0, 255]).Sample((bytes, bit) =>
        {
            var other = (byte[])bytes.Clone();
            other[bit / 8] ^= (byte)(1 << (bit % 8));

            new ContentHash(other).ShouldNotBe(new ContentHash(bytes));
            string.Equals(new ContentHash(other).ToDigest(), new ContentHash(bytes).ToDigest(), StringComparison.Ordinal).ShouldBeFalse();
        });

    [TestMethod]
    [DataRow("")]
    [DataRow("sha256:")]
    [DataRow("05x50823kv073ch9cqhks9va4jia7fhylznpnxb9wly90g2vrxs", DisplayName = "one too short")]
    [DataRow("z5x50823kv073ch9cqhks9va4jia7fhylznpnxb9wly90g2vrxsz", DisplayName = "more than 256 bits")]
    [DataRow("e5x50823kv073ch9cqhks9va4jia7fhylznpnxb9wly90g2vrxsz", DisplayName = "foreign letter")]
    [DataRow("5FF7BCC503C9539E56B7D77EEAA13B2A4AA276D2136296201B07EC390402A517", DisplayName = "upper case")]
    [DataRow("5ff7bcc503c9539e56b7d77eeaa13b2a4aa276d2136296201b07ec390402a5:7", DisplayName = "no hex digit")]
    [DataRow("sha1:05x50823kv073ch9cqhks9va4jia7fhylznpnxb9wly90g2vrxsz", DisplayName = "other algorithm")]
    public void IsRefusedWhenMalformed(string text)
    {
        ContentHash.TryParse(text, out _).ShouldBeFalse();
        Refused(() => ContentHash.Parse(text)).Message.ShouldBe(
            $"CAIRN5003: '{text}' is not a SHA-256. Write 52 characters of Nix base-32 or 64 of lower-case hex, with or without 'sha256:' before them.");
    }
}
