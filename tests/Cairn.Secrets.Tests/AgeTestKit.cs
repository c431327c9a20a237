using System.Security.Cryptography;
using Cairn.Secrets.Age;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

/// <summary>Vectors of age's test kit, where there are any; <c>CAIRN_AGE_VECTORS</c> can name their folder.</summary>
[TestClass]
public sealed class AgeTestKit
{
    private static readonly Dictionary<string, string> s_expected = new(StringComparer.Ordinal)
    {
        ["header failure"] = "CAIRN4001",
        ["HMAC failure"] = "CAIRN4002",
        ["payload failure"] = "CAIRN4003",
        ["armor failure"] = "CAIRN4004",
        ["no match"] = "CAIRN4005",
        ["success"] = "",
    };

    public static IEnumerable<object[]> Vectors =>
        AgeVector.Folder is null
            ? [["(none)"]]
            : Directory.EnumerateFiles(AgeVector.Folder).Order(StringComparer.Ordinal).Select(static path => new object[] { Path.GetFileName(path) });

    [TestMethod]
    [DynamicData(nameof(Vectors))]
    public void BehavesAsTheVectorSays(string name)
    {
        AgeVector.RequireFolder();
        var vector = AgeVector.Read(Path.Combine(AgeVector.Folder!, name));

        var (outcome, plaintext) = Decrypt(vector);

        outcome.ShouldBe(s_expected[vector.Expect]);
        if (vector["payload"] is { } hash)
        {
            Convert.ToHexStringLower(SHA256.HashData(plaintext)).ShouldBe(hash);
        }
    }

    [TestMethod]
    public void IsThereInWhole()
    {
        AgeVector.RequireFolder();

        Vectors.Count().ShouldBeGreaterThan(80);
        Vectors.Select(static v => AgeVector.Read(Path.Combine(AgeVector.Folder!, (string)v[0])).Expect).Distinct(StringComparer.Ordinal).Count().ShouldBe(6);
    }

    [TestMethod]
    public void TellsSuccessFromFailure()
    {
        AgeVector.RequireFolder();
        var vector = AgeVector.Read(Path.Combine(AgeVector.Folder!, "x25519"));

        vector.File[^1] ^= 1;

        Decrypt(vector).Outcome.ShouldBe("CAIRN4003");
    }

    private static (string Outcome, byte[] Plaintext) Decrypt(AgeVector vector)
    {
        var identities = vector.Identities();
        try
        {
            return AgeForge.Decrypt(vector.File, vector["armored"] is null ? AgeEncoding.Binary : AgeEncoding.Armored, [.. identities]);
        }
        finally
        {
            identities.ForEach(static i => i.Dispose());
        }
    }
}
