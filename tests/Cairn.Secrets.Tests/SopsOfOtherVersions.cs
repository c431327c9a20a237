using System.Reflection;
using System.Text;
using Cairn.Secrets.Age;
using Cairn.Secrets.Sops;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

/// <summary>Files that <c>sops</c> itself wrote over the years, with the keys that their project publishes with them (sops-nix, its test assets).</summary>
[TestClass]
public sealed class SopsOfOtherVersions : SecretsTest
{
    private const string Old = "test_key: test_value\na_list:\n    - e1\n    - e3\nnested:\n    test:\n        file: another value\n";

    [TestMethod]
    [DataRow("3.7.1", Old)]
    [DataRow("3.13.3", "test_key: test_value\n")]
    public void AreReadAndChanged(string version, string plain)
    {
        var keys = IdentityFile.Parse(Read($"{version}.key"), version);
        var file = SopsFile.Parse(Read($"{version}.yaml"), SopsFormat.Yaml, version);

        Opened(file, [.. keys]).ShouldBe(plain);

        using var changed = SecretBytes.FromText(plain.Replace("test_value", "other", StringComparison.Ordinal));
        Opened(file.Replace(changed, keys), [.. keys]).ShouldContain("test_key: other\n");
        TextOf(file.Replace(changed, keys)).ShouldContain("-----BEGIN PGP MESSAGE-----"); // Its other readers keep what they have.
        Refused(() => file.UpdateKeys(For(Admin), keys)).Id.ShouldBe("CAIRN4022");
    }

    [TestMethod]
    [DataRow("3.7.1")]
    [DataRow("3.13.3")]
    public void AreRefusedWhenChanged(string version)
    {
        var keys = IdentityFile.Parse(Read($"{version}.key"), version);
        var text = Encoding.UTF8.GetString(Read($"{version}.yaml"));

        Refused(() => Opened(Parsed(text.Replace("test_key:", "test_kez:", StringComparison.Ordinal), SopsFormat.Yaml), [.. keys])).Id.ShouldBe("CAIRN4017");
        Refused(() => Opened(Parsed(text.Replace("lastmodified: \"2", "lastmodified: \"1", StringComparison.Ordinal), SopsFormat.Yaml), [.. keys])).Id.ShouldBe("CAIRN4019");
    }

    [TestMethod]
    public void ForKeysOfOtherKindsSayWhich() =>
        Refused(() => Opened(SopsFile.Parse(Read("3.5.0.json"), SopsFormat.Json, "3.5.0"), Admin)).Message.ShouldContain("Its recipients: (kind pgp).");

    private static byte[] Read(string name)
    {
        var root = typeof(SopsOfOtherVersions).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!;
        return File.ReadAllBytes(Path.Combine(root, "tests/Cairn.Secrets.Tests/SopsFiles", name));
    }
}
