using System.Text;
using Cairn.Secrets.Age;
using Cairn.Secrets.Sops;

namespace Cairn.Secrets.Tests.Support;

/// <summary>A folder of its own for each test, kept when the test fails, and keys.</summary>
public abstract class SecretsTest
{
    public TestContext TestContext { get; set; } = null!;

    protected string Folder { get; } = Directory.CreateTempSubdirectory("cairn-secrets-").FullName;

    protected AgeIdentity Admin { get; } = AgeIdentity.Generate();

    protected AgeIdentity Machine { get; } = AgeIdentity.Generate();

    [TestCleanup]
    public void CleanUp()
    {
        Admin.Dispose();
        Machine.Dispose();
        if (TestContext.CurrentTestOutcome == UnitTestOutcome.Passed)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    protected string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    protected string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file that only its owner reads, as ssh wants keys to be.</summary>
    protected string WritePrivate(string name, SecretBytes content)
    {
        var path = Write(name, content.Span.ToArray());
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }

    protected static SopsAudience For(params AgeIdentity[] identities) => new(identities.Select(static i => i.Recipient!));

    protected static SopsFile Sealed(string text, SopsFormat format, params AgeIdentity[] identities) => Sealed(text, format, new SopsWriting(), identities);

    protected static SopsFile Sealed(string text, SopsFormat format, SopsWriting writing, params AgeIdentity[] identities)
    {
        using var plain = SecretBytes.FromText(text);
        return SopsFile.Encrypt(plain, format, "secret", For(identities), writing);
    }

    protected static string Opened(SopsFile file, params AgeIdentity[] identities)
    {
        using var plain = file.Decrypt(identities);
        return Encoding.UTF8.GetString(plain.Span);
    }

    protected static string TextOf(SopsFile file) => Encoding.UTF8.GetString(file.ToBytes());

    protected static SopsFile Parsed(string text, SopsFormat format) => SopsFile.Parse(Encoding.UTF8.GetBytes(text), format, "secret");

    protected static SecretsException Refused(Action action) => Should.Throw<SecretsException>(action);

    protected static byte[] Encrypt(byte[] plain, AgeEncoding encoding, params AgeRecipient[] recipients)
    {
        using var output = new MemoryStream();
        AgeFile.Encrypt(new MemoryStream(plain), output, recipients, encoding);
        return output.ToArray();
    }

    protected static byte[] Decrypt(byte[] file, params AgeIdentity[] identities)
    {
        using var output = new MemoryStream();
        AgeFile.Decrypt(new MemoryStream(file), output, identities);
        return output.ToArray();
    }

    protected static string KeyText(AgeIdentity identity)
    {
        using var text = identity.ToText();
        return Encoding.ASCII.GetString(text.Span);
    }
}
