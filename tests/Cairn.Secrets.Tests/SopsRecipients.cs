using Cairn.Secrets.Age;
using Cairn.Secrets.Sops;
using Cairn.Secrets.Tests.Support;
using CsCheck;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class SopsRecipients : SecretsTest
{
    private readonly AgeIdentity third = AgeIdentity.Generate();

    [TestMethod]
    public void EachOpenTheFile()
    {
        var file = Sealed("a: one\n", SopsFormat.Yaml, Admin, Machine);

        Opened(file, Admin).ShouldBe("a: one\n");
        Opened(file, Machine).ShouldBe("a: one\n");
        file.Recipients.Single().ShouldBe([Admin.ToString(), Machine.ToString()]);
    }

    [TestMethod]
    public void AreTheOnlyOnesWhoOpenIt() =>
        Refused(() => Opened(Sealed("a: one\n", SopsFormat.Yaml, Admin), third, Machine)).Message.ShouldBe(
            $"CAIRN4020: 'secret' cannot be opened with the keys at hand: 2 keys open 0 of the 1 groups needed. Its recipients: '{Admin}'. "
            + "Use the key of one of its recipients, or let someone who can read it run `cairn vars fix`.");

    [TestMethod]
    public void ChangeWithoutTheValues()
    {
        var file = Sealed("a: one\n", SopsFormat.Yaml, Admin);

        var updated = file.UpdateKeys(For(Admin, Machine), [Admin]);

        Opened(updated, Machine).ShouldBe("a: one\n");
        ValuesOf(updated).ShouldBe(ValuesOf(file));
        updated.LastModified.ShouldBe(file.LastModified);
        Refused(() => file.UpdateKeys(For(Machine), [third])).Id.ShouldBe("CAIRN4020");
    }

    [TestMethod]
    public void WhoKeptTheDataKeyAreLockedOutByRotation()
    {
        var file = Sealed("a: one\n", SopsFormat.Yaml, Admin, Machine);

        var rotated = file.Rotate([Admin], For(Admin));

        Opened(rotated, Admin).ShouldBe("a: one\n");
        Refused(() => Opened(rotated, Machine)).Id.ShouldBe("CAIRN4020");
        // The old key's part put beside the new values shows that these were encrypted anew.
        var withOldKeys = TextOf(rotated).Split("sops:")[0] + "sops:" + TextOf(file).Split("sops:")[1];
        Refused(() => Opened(Parsed(withOldKeys, SopsFormat.Yaml), Machine)).Id.ShouldBe("CAIRN4017");
    }

    [TestMethod]
    public void StayWhenTheContentIsReplaced()
    {
        var file = Sealed("# c\na: one\nb: two\n", SopsFormat.Yaml, Admin, Machine);
        using var plain = SecretBytes.FromText("# c\na: one\nb: three\n");

        var replaced = file.Replace(plain, [Machine]);

        Opened(replaced, Admin).ShouldBe("# c\na: one\nb: three\n");
        var (before, after) = (TextOf(file).Split('\n'), TextOf(replaced).Split('\n'));
        after[0].ShouldBe(before[0]);
        after[1].ShouldBe(before[1]);
        after[2].ShouldNotBe(before[2]);
    }

    [TestMethod]
    public void OfGroupsAreNeededTogether()
    {
        using var plain = SecretBytes.FromText("a: one\n");
        var audience = new SopsAudience([[Admin.Recipient!], [Machine.Recipient!], [third.Recipient!]], threshold: 2);

        var file = SopsFile.Encrypt(plain, SopsFormat.Yaml, "secret", audience);

        Opened(file, Admin, Machine).ShouldBe("a: one\n");
        Opened(file, third, Machine).ShouldBe("a: one\n");
        Opened(file, Admin, Machine, third).ShouldBe("a: one\n");
        Refused(() => Opened(file, Admin)).Message.ShouldContain("1 keys open 1 of the 2 groups needed");
        Opened(file.Rotate([Admin, third]), Machine, third).ShouldBe("a: one\n");
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(3)]
    public void OfGroupsNeedAThreshold(int threshold)
    {
        using var plain = SecretBytes.FromText("a: one\n");

        Refused(() => SopsFile.Encrypt(plain, SopsFormat.Yaml, "secret", new SopsAudience([[Admin.Recipient!], [Machine.Recipient!]], threshold))).Message.ShouldBe(
            $"CAIRN4023: 'secret' cannot need {threshold} of 2 key groups. With two groups or more the threshold is at least 2 and at most their number; with one group there is none.");
    }

    [TestMethod]
    public void OfOtherKindsAreKeptAndNotRenewed()
    {
        var text = TextOf(Sealed("a: one\n", SopsFormat.Yaml, Admin)).Replace("    unencrypted_suffix", "    pgp:\n        - fp: ABC\n          enc: x\n    unencrypted_suffix", StringComparison.Ordinal);
        var file = Parsed(text, SopsFormat.Yaml);
        using var plain = SecretBytes.FromText("a: two\n");

        TextOf(file.Replace(plain, [Admin])).ShouldContain("fp: ABC");
        Refused(() => file.Rotate([Admin])).Message.ShouldBe(
            "CAIRN4022: 'secret' is also encrypted for keys of the kind 'pgp', which Cairn cannot renew. Use `sops` for this file, or remove those keys with `sops updatekeys` first.");
    }

    [TestMethod]
    public void AreAtLeastOne() =>
        Refused(() => Sealed("a: one\n", SopsFormat.Yaml)).Message.ShouldBe("CAIRN4010: 'secret' would be encrypted for nobody. Name at least one recipient.");

    [TestMethod]
    public void SharesOfAnyThresholdGiveTheKeyBack() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Int[2, 6], Gen.Int[0, 4]).Sample(
            (bytes, threshold, more) =>
            {
                using var secret = SecretBytes.Copy(bytes);
                var shares = ShamirShares.Split(secret, threshold + more, threshold);

                using var combined = ShamirShares.Combine(shares[more..], "secret");
                using var tooFew = ShamirShares.Combine(shares[..(threshold - 1)], "secret");

                combined.ContentEquals(bytes).ShouldBeTrue();
                tooFew.ContentEquals(bytes).ShouldBeFalse();
            },
            iter: 200);

    [TestMethod]
    public void SharesThatDoNotFitAreRefused()
    {
        using var secret = SecretBytes.Random(32);
        var shares = ShamirShares.Split(secret, 3, 2);

        Refused(() => ShamirShares.Combine([shares[0], shares[0]], "secret")).Message.ShouldBe(
            "CAIRN4024: 'secret' has parts of a data key that do not fit together: two of them are the same. Restore the file from git, or encrypt it again.");
        using var shorter = SecretBytes.Random(20);
        Refused(() => ShamirShares.Combine([shares[0], shorter], "secret")).Message.ShouldContain("they have different lengths");
    }

    private static string[] ValuesOf(SopsFile file) => [.. TextOf(file).Split('\n').Where(static line => line.Contains("ENC[", StringComparison.Ordinal))];
}
