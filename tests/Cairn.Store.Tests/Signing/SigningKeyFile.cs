using Cairn.Store.Signing;

namespace Cairn.Store.Tests.Signing;

[TestClass]
public sealed class SigningKeyFile : IDisposable
{
    /// <summary>RFC 8032, section 7.1, test 1.</summary>
    private const string Seed = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";
    private const string Public = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    private readonly string _folder = Directory.CreateTempSubdirectory("cairn-signing-").FullName;

    private string File => Path.Combine(_folder, "signing.key");

    [TestMethod]
    public void HoldsTheKeyOfTheStandardsVector()
    {
        Write($"# a comment\ncairn-ed25519-secret:fleet:{Seed}\n");

        using var key = SigningKey.Read(File);

        key.PublicKey.ToString().ShouldBe($"cairn-ed25519:fleet:{Public}");
        key.PublicKey.ShouldBe(TrustedKey.Parse($"cairn-ed25519:fleet:{Public}"));
    }

    [TestMethod]
    public void IsReadAsItWasWritten()
    {
        using var made = SigningKey.Generate("fleet");

        made.WriteTo(File);
        using var read = SigningKey.Read(File);

        read.PublicKey.ShouldBe(made.PublicKey);
        System.IO.File.ReadAllText(File).ShouldStartWith($"# public key: {made.PublicKey}\n");
        System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [TestMethod]
    public void IsNeverTheSameTwice()
    {
        using var one = SigningKey.Generate("fleet");
        using var other = SigningKey.Generate("fleet");

        one.PublicKey.ShouldNotBe(other.PublicKey);
    }

    [TestMethod]
    public void IsNotOverwritten()
    {
        using var key = SigningKey.Generate("fleet");
        key.WriteTo(File);
        var before = System.IO.File.ReadAllText(File);

        Should.Throw<StoreException>(() => key.WriteTo(File)).Message
            .ShouldBe($"CAIRN5061: The signing key '{File}' cannot be used: it exists already, and a key is never overwritten. Name a file that target GenerateSigningKey wrote, or make a new key with it.");
        System.IO.File.ReadAllText(File).ShouldBe(before);
    }

    [TestMethod]
    [DataRow(UnixFileMode.GroupRead, "640")]
    [DataRow(UnixFileMode.OtherRead, "604")]
    public void IsRefusedWhenOthersMayReadIt(UnixFileMode more, string shown)
    {
        Write($"cairn-ed25519-secret:fleet:{Seed}\n");
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite | more);

        Should.Throw<StoreException>(() => SigningKey.Read(File)).Message
            .ShouldBe($"CAIRN5062: The signing key '{File}' has mode {shown}, so others than its owner may read it. Run `chmod 600` on it, and make a new key if somebody has read it.");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("cairn-ed25519-secret:fleet:short")]
    [DataRow($"cairn-ed25519:fleet:{Public}")]
    [DataRow($"cairn-ed25519-secret:Fleet:{Seed}")]
    [DataRow($"cairn-ed25519-secret:fleet:{Seed}\ncairn-ed25519-secret:fleet:{Seed}")]
    public void IsRefusedWithoutShowingWhatItHolds(string text)
    {
        Write(text);

        var message = Should.Throw<StoreException>(() => SigningKey.Read(File)).Message;

        message.ShouldStartWith($"CAIRN5061: The signing key '{File}' cannot be used: beside comments it must have one line");
        message.ShouldNotContain(Seed);
    }

    [TestMethod]
    public void ThatIsMissingIsNamed() =>
        Should.Throw<StoreException>(() => SigningKey.Read(File)).Message.ShouldContain($"CAIRN5061: The signing key '{File}' cannot be used: it does not exist.");

    [TestMethod]
    public void ShowsOnlyItsPublicPart()
    {
        Write($"cairn-ed25519-secret:fleet:{Seed}\n");
        using var key = SigningKey.Read(File);

        key.ToString().ShouldBe($"cairn-ed25519:fleet:{Public}");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("Fleet")]
    [DataRow("two words")]
    public void HasNoNameThatIsNone(string name) =>
        Should.Throw<StoreException>(() => SigningKey.Generate(name)).Message
            .ShouldBe($"CAIRN5063: '{name}' cannot name a signing key. Use 1 to 63 of the characters a-z 0-9 . -, a letter or digit first.");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string text)
    {
        System.IO.File.WriteAllText(File, text);
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
