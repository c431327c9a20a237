using Cairn.Deployment.Ssh;
using Renci.SshNet;

namespace Cairn.Deployment.Tests.Ssh;

[TestClass]
public sealed class ExchangesOfKeys
{
    [TestMethod]
    [Description("What withstands quantum computers and is quick comes first, what is slow behind curve25519, what is old last; none is lost.")]
    public void ComeInTheirOrder()
    {
        using var none = new NoneAuthenticationMethod("root");
        var exchanges = new ConnectionInfo("192.0.2.1", "root", none).KeyExchangeAlgorithms;
        var all = exchanges.Keys.ToList();

        SshComputer.Order(exchanges);

        exchanges.Keys.Take(5).ShouldBe(["mlkem768x25519-sha256", "curve25519-sha256", "curve25519-sha256@libssh.org", "sntrup761x25519-sha512", "sntrup761x25519-sha512@openssh.com"]);
        exchanges.Keys.ShouldBe(all, ignoreOrder: true);
        exchanges.Keys.Skip(5).ShouldBe(all.Where(static name => name.StartsWith("ecdh", StringComparison.Ordinal) || name.StartsWith("diffie", StringComparison.Ordinal)));
    }
}
