using System.Text;
using Cairn.Secrets.Certificates;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class CertificateIssued : SecretsTest
{
    private static readonly DateTimeOffset s_from = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly CertificateTerms s_terms = new(["web.example.net", "*.web.example.net", "192.0.2.7", "fd00::7"], s_from, s_from.AddYears(2));

    [TestMethod]
    [DataRow("web.example.net", "-verify_hostname", true)]
    [DataRow("a.web.example.net", "-verify_hostname", true)]
    [DataRow("192.0.2.7", "-verify_ip", true)]
    [DataRow("fd00::7", "-verify_ip", true)]
    [DataRow("mail.example.net", "-verify_hostname", false)]
    public void IsVerifiedByOpenSslForItsNames(string name, string option, bool isGood)
    {
        using var authority = Authority();
        using var issued = authority.Issue(s_terms);

        Verifies(authority, issued, s_from.AddYears(1), option, name).ShouldBe(isGood);
    }

    [TestMethod]
    public void IsRefusedOfAnotherAuthority()
    {
        using var authority = Authority();
        using var other = Authority();
        using var issued = other.Issue(s_terms);

        Verifies(authority, issued, s_from.AddYears(1)).ShouldBeFalse();
    }

    [TestMethod]
    public void IsRefusedAfterItsEnd()
    {
        using var authority = Authority();
        using var issued = authority.Issue(s_terms);

        Verifies(authority, issued, s_from.AddYears(2).AddDays(1)).ShouldBeFalse();
    }

    [TestMethod]
    public void HasTheKeyThatItCertifies()
    {
        using var authority = Authority();
        using var issued = authority.Issue(s_terms);

        Tool.TextFrom("openssl", Encoding.ASCII.GetString(issued.KeyPem.Span), "pkey", "-pubout")
            .ShouldBe(Tool.TextFrom("openssl", issued.CertificatePem, "x509", "-noout", "-pubkey"));
    }

    [TestMethod]
    public void ByAnAuthorityThatWasReadAgainIsGood()
    {
        using var made = Authority();
        using var key = made.ToKeyPem();
        using var authority = CertificateAuthority.Parse(made.CertificatePem, key, "ca");
        using var issued = authority.Issue(s_terms);

        Verifies(made, issued, s_from.AddYears(1)).ShouldBeTrue();
    }

    [TestMethod]
    public void ByAServiceIsRefused()
    {
        using var authority = Authority();
        using var issued = authority.Issue(s_terms);

        Refused(() => CertificateAuthority.Parse(issued.CertificatePem, issued.KeyPem, "ca")).Message.ShouldBe(
            "CAIRN4046: 'ca' is not a certificate authority that can sign: its certificate is not one of an authority. "
            + "Give the certificate and the private key in PEM, both of the same authority, on the curve P-256.");
    }

    [TestMethod]
    public void ByAnAuthorityWithAnotherKeyIsRefused()
    {
        using var authority = Authority();
        using var other = Authority();
        using var key = other.ToKeyPem();

        Refused(() => CertificateAuthority.Parse(authority.CertificatePem, key, "ca")).Message.ShouldContain("its certificate and its key cannot be read together");
    }

    [TestMethod]
    public void AfterItsAuthoritysEndIsRefused()
    {
        using var authority = Authority();

        Refused(() => authority.Issue(s_terms with { Until = s_from.AddYears(11) })).Message.ShouldBe(
            "CAIRN4047: 'web.example.net' gets no certificate: it would end after its authority, which ends on 2036-01-01. "
            + "A certificate needs at least one DNS name or IP address, and an end after its beginning and not after its authority's.");
    }

    [TestMethod]
    public void WithoutNamesIsRefused()
    {
        using var authority = Authority();

        Refused(() => authority.Issue(s_terms with { Names = [] })).Message.ShouldContain("it has no names");
    }

    [TestMethod]
    public void EndingBeforeItBeginsIsRefused()
    {
        using var authority = Authority();

        Refused(() => authority.Issue(s_terms with { Until = s_from })).Message.ShouldContain("it would end before it begins");
    }

    private static CertificateAuthority Authority() => CertificateAuthority.Create("Fleet", s_from, s_from.AddYears(10));

    private bool Verifies(CertificateAuthority authority, IssuedCertificate issued, DateTimeOffset time, params string[] name)
    {
        var trusted = Write("ca.pem", authority.CertificatePem);
        var leaf = Write("leaf.pem", issued.CertificatePem);
        return Tool.Try("openssl", ["verify", "-x509_strict", "-purpose", "sslserver", "-attime", $"{time.ToUnixTimeSeconds()}", .. name, "-CAfile", trusted, leaf]).Code == 0;
    }
}
