using System.Text;
using Cairn.Secrets.Networks;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class NetworkKeysMade : SecretsTest
{
    [TestMethod]
    public void ForWireGuardAreThoseOfWg()
    {
        using var key = WireGuardKey.Generate();
        using var text = key.ToText();

        Tool.TextFrom("wg", Encoding.ASCII.GetString(text.Span), "pubkey").Trim().ShouldBe(key.PublicKey);
    }

    [TestMethod]
    public void ForWireGuardAreReadAgain()
    {
        var made = Encoding.ASCII.GetBytes(Tool.Text("wg", "genkey"));
        using var key = WireGuardKey.Parse(made, "key");
        using var text = key.ToText();

        Encoding.ASCII.GetString(text.Span).ShouldBe(Encoding.ASCII.GetString(made).Trim());
    }

    [TestMethod]
    public void ForWireGuardAreClampedAsRfc7748Says()
    {
        using var key = WireGuardKey.Generate();
        using var text = key.ToText();
        var bytes = Convert.FromBase64String(Encoding.ASCII.GetString(text.Span));

        (bytes[0] & 7).ShouldBe(0);
        (bytes[31] & 0xc0).ShouldBe(0x40);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("AAAA")]
    [DataRow("not base64, not base64, not base64, not base64")]
    public void ForWireGuardOfAnotherSizeAreRefused(string text) => Refused(() => WireGuardKey.Parse(Encoding.ASCII.GetBytes(text), "wg0")).Message
        .ShouldBe("CAIRN4043: 'wg0' is not a private key of WireGuard. Give 32 bytes in base64, as `wg genkey` prints them.");

    /// <summary>The test vectors of IEEE 802.11.</summary>
    [TestMethod]
    [DataRow("password", "IEEE", "f42c6fc52df0ebef9ebb4b90b38a5f902e83fe1b135a70e23aed762e9710a12e")]
    [DataRow("ThisIsAPassword", "ThisIsASSID", "0dc0d6eb90555ed6419756b9a15ec3e3209b63df707dd508d14581f8982721af")]
    [DataRow("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ", "becb93866bb8c3832cb777c2f559807c8c59afcb6eae734885001300a981cc62")]
    public void ForWirelessNetworksAreThoseOfTheStandard(string passphrase, string network, string key)
    {
        using var secret = SecretBytes.FromText(passphrase);
        using var derived = WifiKey.Of(secret, network);

        Encoding.ASCII.GetString(derived.Span).ShouldBe(key);
    }

    [TestMethod]
    [DataRow("1234567", "home", "its passphrase has to have 8 to 63 characters")]
    [DataRow("1234567890123456789012345678901234567890123456789012345678901234", "home", "its passphrase has to have 8 to 63 characters")]
    [DataRow("12345678é", "home", "its passphrase has to be printable ASCII")]
    [DataRow("12345678", "", "its name has to have 1 to 32 bytes")]
    [DataRow("12345678", "ééééééééééééééééé", "its name has to have 1 to 32 bytes")]
    public void ForWirelessNetworksHaveToFitTheStandard(string passphrase, string network, string reason)
    {
        using var secret = SecretBytes.FromText(passphrase);

        Refused(() => WifiKey.Of(secret, network)).Message.ShouldBe(
            $"CAIRN4044: '{network}' cannot be a wireless network with a passphrase: {reason}. Give the name (SSID) and the passphrase as the access point has them.");
    }
}
