using System.Text;
using CsCheck;
using Cairn.Store.Signing;

namespace Cairn.Store.Tests.Signing;

[TestClass]
public sealed class StatementSigned : IDisposable
{
    private static readonly byte[] s_closure = Encoding.UTF8.GetBytes("{}\n");
    private static readonly ClosureStatement s_statement = ClosureStatement.Of("cinnabar", "1.0.7", s_closure);

    private readonly SigningKey _key = SigningKey.Generate("fleet");
    private readonly SigningKey _other = SigningKey.Generate("other");

    [TestMethod]
    public void IsTextThatPeopleCanRead() =>
        Encoding.ASCII.GetString(SignedStatement.Sign(s_statement, _key).ToBytes())
            .ShouldStartWith("cairn closure v1\nmachine cinnabar\nversion 1.0.7\nsha256 ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356\ncairn-ed25519:fleet:");

    [TestMethod]
    public void IsAcceptedFromEveryKeyThatIsTrusted()
    {
        var bytes = SignedStatement.Sign(s_statement, _key, _other).ToBytes();
        var read = SignedStatement.Parse(bytes, "cinnabar");

        read.Signers.ShouldBe(["fleet", "other"]);
        read.Verify([_key.PublicKey], s_statement).ShouldBe(_key.PublicKey);
        read.Verify([_other.PublicKey], s_statement).ShouldBe(_other.PublicKey);
        read.ToBytes().ShouldBe(bytes);
    }

    [TestMethod]
    public void IsRefusedFromAKeyThatIsNotTrusted() =>
        Should.Throw<StoreException>(() => SignedStatement.Sign(s_statement, _other).Verify([_key.PublicKey], s_statement)).Message
            .ShouldBe("CAIRN5065: The closure of 'cinnabar' is signed by 'other', but trusted are 'fleet'. Sign it with a trusted key, or add the signer to the TrustedKeys of the fleet and deploy that first.");

    [TestMethod]
    public void IsRefusedWhenNothingIsTrusted() =>
        Should.Throw<StoreException>(() => SignedStatement.Sign(s_statement, _key).Verify([], s_statement)).Message.ShouldContain("CAIRN5065: The closure of 'cinnabar' is signed by 'fleet', but trusted are none.");

    [TestMethod]
    public void IsRefusedFromAnotherKeyOfTheSameName()
    {
        using var impostor = SigningKey.Generate("fleet");

        Should.Throw<StoreException>(() => SignedStatement.Sign(s_statement, impostor).Verify([_key.PublicKey], s_statement)).Message
            .ShouldBe("CAIRN5066: The signature of 'fleet' does not fit the statement of 'cinnabar'. Somebody changed it, or another key has that name; publish the closure again, and distrust the feed if it happens twice.");
    }

    [TestMethod]
    public void IsRefusedForAnotherMachineVersionOrClosure()
    {
        var signed = SignedStatement.Sign(s_statement, _key);

        Refusal(s_statement with { Machine = "electrum" }).ShouldBe("CAIRN5067: The signed statement of 'electrum' is about machine 'cinnabar', not 'electrum'. Publish the closure again, and distrust the feed if it happens twice: it serves something old or foreign.");
        Refusal(s_statement with { Version = "1.0.8" }).ShouldContain("CAIRN5067: The signed statement of 'cinnabar' is about version '1.0.7', not '1.0.8'.");
        Refusal(ClosureStatement.Of("cinnabar", "1.0.7", [1])).ShouldContain("CAIRN5067: The signed statement of 'cinnabar' is about a closure of SHA-256 'ca3d");

        string Refusal(ClosureStatement expected) => Should.Throw<StoreException>(() => signed.Verify([_key.PublicKey], expected)).Message;
    }

    [TestMethod]
    [DataRow("", "it does not begin with a statement of version 1")]
    [DataRow("cairn closure v2\nmachine a\nversion 1\n", "it does not begin with a statement of version 1")]
    [DataRow("STATEMENT", "it has no line with a signature")]
    [DataRow("STATEMENTnonsense\n", "'nonsense' is not a signature")]
    public void IsRefusedWhenItIsNone(string text, string reason)
    {
        var bytes = Encoding.ASCII.GetBytes(text.Replace("STATEMENT", Encoding.ASCII.GetString(s_statement.ToBytes()), StringComparison.Ordinal));

        Should.Throw<StoreException>(() => SignedStatement.Parse(bytes, "closure.sig")).Message
            .ShouldBe($"CAIRN5064: The signed statement of 'closure.sig' cannot be read: {reason}. Publish the closure again.");
    }

    [TestMethod]
    public void IsRefusedWithAnyBitChanged()
    {
        var bytes = SignedStatement.Sign(s_statement, _key).ToBytes();

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[0, 7]).Sample(change =>
        {
            var changed = bytes.ToArray();
            changed[change.Item1] ^= (byte)(1 << change.Item2);
            Should.Throw<StoreException>(() => SignedStatement.Parse(changed, "changed").Verify([_key.PublicKey], s_statement));
        });
    }

    public void Dispose()
    {
        _key.Dispose();
        _other.Dispose();
    }
}
