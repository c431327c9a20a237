using Cairn.Secrets.Sops;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class SopsConfigurationWritten : SecretsTest
{
    [TestMethod]
    public void HasARuleForEachPath() =>
        SopsConfiguration.Write(
        [
            new(@"^hosts/cinnabar/vars/", For(Admin, Machine)),
            new(@"\.yaml$", new SopsAudience([[Admin.Recipient!], [Machine.Recipient!]], 2), new SopsRule(SopsRuleKind.EncryptedRegex, "^password$")),
        ]).ShouldBe($"""
            creation_rules:
                - path_regex: "^hosts/cinnabar/vars/"
                  age: {Admin},{Machine}
                - path_regex: "\\.yaml$"
                  encrypted_regex: "^password$"
                  shamir_threshold: 2
                  key_groups:
                      - age:
                            - {Admin}
                      - age:
                            - {Machine}

            """);

    [TestMethod]
    public void NeedsRecipients() =>
        Refused(static () => SopsConfiguration.Write([new("x", new SopsAudience([]))])).Message.ShouldBe(
            "CAIRN4027: 'x' cannot be a creation rule: a group has no recipients. A rule has a path pattern and at least one group of recipients.");
}
