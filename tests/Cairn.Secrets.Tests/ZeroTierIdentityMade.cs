using System.Text;
using Cairn.Secrets.Networks;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class ZeroTierIdentityMade : SecretsTest
{
    /// <summary>The good identity of ZeroTier's own test.</summary>
    private const string Good = "8e4df28b72:0:ac3d46abe0c21f3cfe7a6c8d6a85cfcffcb82fbd55af6a4d6350657c68200843fa2e16f9418bbd9702cae365f2af5fb4c420908b803a681d4daef6114d78a2d7"
        + ":bd8dd6e4ce7022d2f812797a80c6ee8ad180dc4ebf301dec8b06d1be08832bddd63a2f1cfa7b2c504474c75bdc8898ba476ef92e8e2d0509f8441985171ff16e";

    /// <summary>That one, and those of ZeroTier's public roots, old and new.</summary>
    [TestMethod]
    [DataRow(Good)]
    [DataRow("3a46f1bf30:0:76e66fab33e28549a62ee2064d1843273c2c300ba45c3f20bef02dbad225723bb59a9bb4b13535730961aeecf5a163ace477cceb0727025b99ac14a5166a09a3")]
    [DataRow("8841408a2e:0:bb1d31f2c323e264e9e64172c1a74f77899555ed10751cd56e86405cde118d02dffe555d462ccf6a85b5631c12350c8d5dc409ba10b9025d0f445cf449d92b1c")]
    [DataRow("992fcf1db7:0:206ed59350b31916f749a1f85dffb3a8787dcbf83b8c6e9448d4e3ea0e3369301be716c3609344a9d1533850fb4460c50af43322bcfc8e13d3301a1f1003ceb6")]
    [DataRow("9d219039f3:0:01f0922a98e3b34ebcbff333269dc265d7a020aab69d72be4d4acc9c8c9294785771256cd1d942a90d1bd1d2dca3ea84ef7d85afe6611fb43ff0b74126d90a6e")]
    [DataRow("df24360f3e:0:06072642959c8dfb68312904d74d90197c8a7692697caa1b3fd769eca714f4370fab462fcee6ebcb5fffb63bc5af81f28a2514b2cd68daabb42f7352c06f21db")]
    public void ByZeroTierIsRead(string text)
    {
        using var identity = Parse(text + "\n");

        identity.NodeId.ShouldBe(text[..10]);
        identity.IsSecret.ShouldBe(text == Good);
        (identity.IsSecret ? Secret(identity) : identity.ToPublicText()).ShouldBe(text);
    }

    /// <summary>The bad identity of ZeroTier's own test is the good one with another address.</summary>
    [TestMethod]
    public void WithAnotherAddressIsRefused() => Refused(static () => Parse("9" + Good[1..])).Message.ShouldBe(
        "CAIRN4045: 'x' is not an identity of ZeroTier: its address is not that of its public key. "
        + "An identity is '<address>:0:<public key>', and ':<private key>' when it is secret, as `zerotier-idtool generate` writes it.");

    [TestMethod]
    public void WithAnotherSecretIsRefused() =>
        Refused(static () => Parse(Good[..^1] + "f")).Message.ShouldContain("its private half does not belong to its public key");

    [TestMethod]
    [DataRow("8e4df28b72", "it does not have three or four parts")]
    [DataRow("a:b:c:d:e", "it does not have three or four parts")]
    [DataRow("8e4df28b72:1:00", "it is not of type 0")]
    [DataRow("8e4df28b7:0:00", "its address is not 10 digits of hex")]
    [DataRow("8e4df28b7x:0:00", "its address is not 10 digits of hex")]
    [DataRow("8e4df28b72:0:00", "its public key is not 128 digits of hex")]
    public void InAnotherFormIsRefused(string text, string reason) => Refused(() => Parse(text)).Message.ShouldContain($": {reason}.");

    [TestMethod]
    public void IsReadAgain()
    {
        using var identity = ZeroTierIdentity.Generate();
        using var again = Parse(Secret(identity));

        again.NodeId.ShouldBe(identity.NodeId);
        again.ToPublicText().ShouldBe($"{identity}");
        identity.ToString().ShouldNotContain(Secret(identity)[^128..]);
    }

    [TestMethod]
    public void PublicHasNoSecret()
    {
        using var identity = Parse(Good[..(10 + 3 + 128)]);

        Should.Throw<InvalidOperationException>(() => identity.ToSecretText()).Message.ShouldBe("'8e4df28b72' has no private half here. Read its 'identity.secret'.");
    }

    private static ZeroTierIdentity Parse(string text) => ZeroTierIdentity.Parse(Encoding.ASCII.GetBytes(text), "x");

    private static string Secret(ZeroTierIdentity identity)
    {
        using var text = identity.ToSecretText();
        return Encoding.ASCII.GetString(text.Span);
    }
}
