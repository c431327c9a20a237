namespace Cairn.Software.Tests.Payloads;

[TestClass]
public sealed class SourceOfAPayload
{
    private const string Registry = "https://registry.npmjs.org/";

    [TestMethod]
    [DataRow("npm:@esbuild/linux-x64@0.28.2", "https://registry.npmjs.org/@esbuild/linux-x64/-/linux-x64-0.28.2.tgz", "linux-x64-0.28.2.tgz")]
    [DataRow("npm:rust-just-linux-x64@1.57.0", "https://registry.npmjs.org/rust-just-linux-x64/-/rust-just-linux-x64-1.57.0.tgz", "rust-just-linux-x64-1.57.0.tgz")]
    [DataRow("https://example.net/a/just%201.tar.gz?x=y", "https://example.net/a/just%201.tar.gz?x=y", "just 1.tar.gz")]
    public void IsAnAddressAndAFile(string text, string address, string file)
    {
        var source = PayloadSource.Parse("tool", text, Registry);

        source.Address.ShouldBe(address);
        source.FileName.ShouldBe(file);
        source.IsFetched.ShouldBeTrue();
    }

    [TestMethod]
    public void IsAPathOfTheRepository()
    {
        PayloadSource.Parse("tool", "folder:files", Registry).ShouldBe(new PayloadSource(PayloadSourceKind.Folder, "files", ""));
        PayloadSource.Parse("tool", "publish:../a.csproj", Registry).ShouldBe(new PayloadSource(PayloadSourceKind.Publish, "../a.csproj", ""));
    }

    [TestMethod]
    [DataRow("http://example.net/tool.tgz")]
    [DataRow("ftp://example.net/tool.tgz")]
    [DataRow("npm:tool")]
    [DataRow("npm:tool@")]
    [DataRow("npm:../../x@1")]
    [DataRow("folder:")]
    [DataRow("tool.tgz")]
    public void IsRefusedWithTheFormsThereAre(string text)
    {
        var error = Should.Throw<PayloadException>(() => PayloadSource.Parse("tool", text, Registry));

        error.Id.ShouldBe("CAIRN5024");
        error.Message.ShouldBe($"Payload '{text}' of software 'tool' is not understood. Write 'https://…', 'npm:<package>@<version>', 'folder:<path>' or 'publish:<project>'.");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=")]
    [DataRow("sha512-")]
    [DataRow("sha512-AAAA")]
    [DataRow("sha256-!")]
    public void NeedsAnIntegrityThatIsOne(string text) =>
        Should.Throw<PayloadException>(() => Integrity.Parse(text)).Message
            .ShouldBe($"Integrity '{text}' is not understood. Write 'sha256-' or 'sha512-' and the hash in base 64, as npm prints it.");

    [TestMethod]
    public void NeedsASystemThatIsOne() =>
        Should.Throw<PayloadException>(() => new Payload("tool", "1", "folder:x", "linux-riscv", "", "", "/").Checked()).Message
            .ShouldBe("Payload 'folder:x' of software 'tool' has System 'linux-riscv', but it must be one of linux-arm64, linux-x64, osx-arm64, osx-x64.");
}
