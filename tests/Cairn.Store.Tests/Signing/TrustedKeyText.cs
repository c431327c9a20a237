using CsCheck;
using Cairn.Store.Signing;

namespace Cairn.Store.Tests.Signing;

[TestClass]
public sealed class TrustedKeyText
{
    [TestMethod]
    public void IsReadAsItIsWritten() =>
        Gen.Byte.Array[32].Sample(bytes =>
        {
            var text = $"cairn-ed25519:fleet-2:{Convert.ToBase64String(bytes)}";
            TrustedKey.Parse(text).ToString().ShouldBe(text);
        });

    [TestMethod]
    [DataRow("")]
    [DataRow("cairn-ed25519:fleet")]
    [DataRow("cairn-ed25519:fleet:AAAA")]
    [DataRow("ssh-ed25519:fleet:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")]
    [DataRow("cairn-ed25519:fleet:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURp=")]
    [DataRow("cairn-ed25519:fleet: 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")]
    public void ThatIsNoneIsRefused(string text)
    {
        TrustedKey.TryParse(text).ShouldBeNull();
        Should.Throw<StoreException>(() => TrustedKey.Parse(text)).Message
            .ShouldBe($"CAIRN5060: '{text}' is not the public part of a signing key. Write 'cairn-ed25519:<name>:<44 characters of base64>', as the first line of the key's file says.");
    }
}
