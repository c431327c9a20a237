using Cairn.Credentials;
using Cairn.Web;

namespace Cairn.Packages.Tests.Values;

[TestClass]
public sealed class TlsCertificates
{
    [TestMethod]
    public void AreServedByCaddyAndTrusted()
    {
        using var values = new GeneratedValues();
        values.Generate(Server().Root);
        var linux = Server(values);

        linux.Diagnostics.ShouldBeEmpty();
        linux.StandIns.ShouldBeEmpty();
        linux.Root.Etc["caddy/Caddyfile"].Text.ToString().ShouldBe("""
            *.apps.zt, health.zt {
            	tls /etc/caddy/certificates/_.apps.zt.pem /run/cairn/secrets/tls-certificate-_.apps.zt/key.pem
            	encode zstd gzip
            	reverse_proxy 127.0.0.1:80
            }
            """);
        linux.Root.Vars.Generators["tls-certificate-_.apps.zt"].Secrets["key.pem"].Owner.ShouldBe("caddy");
        Verify(linux.Root, "x.apps.zt").ShouldBe("");
        Verify(linux.Root, "health.zt").ShouldBe("");
        Verify(linux.Root, "example.net").ShouldContain("hostname mismatch");
    }

    [TestMethod]
    public void BelongToTheirKey()
    {
        using var values = new GeneratedValues();
        values.Generate(Server().Root);
        using var folder = new Scratch();

        var ofKey = Program.Run("openssl", "pkey", "-pubout", "-in", folder.Write("key.pem", values.Secret(Evaluate.Electrum, "tls-certificate-_.apps.zt", "key.pem"))).Output;

        Program.Run("openssl", "x509", "-noout", "-pubkey", "-in", folder.Write("certificate.pem", values.Secret(Evaluate.Electrum, "tls-certificate-_.apps.zt", "certificate.pem")))
            .Output.ShouldBe(ofKey);
        ofKey.ShouldStartWith("-----BEGIN PUBLIC KEY-----");
    }

    [TestMethod]
    public void AreStaleWhenNamesOrTheirTimeChange()
    {
        var certificate = new TlsCertificate { Key = "a", Names = ["a.zt"] };

        certificate.ShouldBe(new TlsCertificate { Key = "a", Names = ["a.zt"] });
        certificate.ShouldNotBe(new TlsCertificate { Key = "a", Names = ["a.zt", "b.zt"] });
        certificate.ShouldNotBe(new TlsCertificate { Key = "a", Names = ["a.zt"], Days = 30 });
    }

    [TestMethod]
    public void WithoutNamesAreNotMade()
    {
        using var values = new GeneratedValues();
        var linux = Evaluate.Linux(static linux => linux.Vars.Use(new TlsCertificate { Key = "a" }));

        Should.Throw<ShouldAssertException>(() => values.Generate(linux.Root)).Message.ShouldContain("CAIRN4047: '' gets no certificate: it has no names.");
    }

    [TestMethod]
    [DataRow(TokenFormat.Alphanumeric, 128, "[A-Za-z0-9]{22}")]
    [DataRow(TokenFormat.Hex, 256, "[0-9a-f]{64}")]
    [DataRow(TokenFormat.Base64Url, 256, "[A-Za-z0-9_-]{43}")]
    [DataRow(TokenFormat.Words, 66, "([a-z]{3,8}-){5}[a-z]{3,8}")]
    public void HaveTokensBesideThem(TokenFormat format, int bits, string pattern)
    {
        using var values = new GeneratedValues();
        values.Generate(Evaluate.Linux(linux => linux.Vars.Use(new Token { Key = "chat", Format = format, Bits = bits })).Root);

        values.Secret(Evaluate.Electrum, "token-chat", "token").ShouldMatch($"^{pattern}\\z");
    }

    [TestMethod]
    [DataRow(63)]
    [DataRow(4097)]
    public void HaveNoTokensThatAreTooShortOrTooLong(int bits) =>
        GeneratorRun.Run(new Token { Key = "chat", Bits = bits }, Evaluate.Electrum, new([], [])).Error
            .ShouldBe($"'electrum/token-chat' makes nothing: a token of {bits} bits is out of bounds. Set 'Bits' from 64 to 4096.");

    private static Evaluation<Linux> Server(GeneratedValues? values = null) => Evaluate.Linux(
        static linux =>
        {
            linux.FleetTrust.Enable = true;
            linux.Caddy.Enable = true;
            linux.Caddy.Sites["*.apps.zt"].Tls = CaddyTls.Fleet;
            linux.Caddy.Sites["*.apps.zt"].Aliases.Add("health.zt");
            linux.Caddy.Sites["*.apps.zt"].Upstreams.Add("127.0.0.1:80");
        },
        vars: values);

    private static string Verify(Linux linux, string name)
    {
        using var folder = new Scratch();
        return Program.Run(
            "openssl", "verify", "-x509_strict", "-purpose", "sslserver", "-verify_hostname", name,
            "-CAfile", folder.Write("ca.pem", linux.Certificates["fleet"].Pem + "\n"),
            folder.Write("certificate.pem", linux.Etc["caddy/certificates/_.apps.zt.pem"].Text.ToString() + "\n")).Errors;
    }
}
