using Cairn.Platform.Tests.Support;

namespace Cairn.Platform.Tests.Files;

[TestClass]
public sealed class EtcFileMistaken
{
    [TestMethod]
    [DataRow("../passwd", "'..' leads elsewhere")]
    [DataRow("ssh/../../root/.ssh/authorized_keys", "'..' leads elsewhere")]
    [DataRow("/etc/motd", "it must not begin with '/'")]
    [DataRow("motd/", "it must not end with '/'")]
    [DataRow("a//b", "it has '//'")]
    [DataRow("./motd", "'.' leads elsewhere")]
    [DataRow("mo\ntd", "it has a control character")]
    [DataRow("mo\0td", "it has a control character")]
    public void MustStayBelowEtc(string path, string reason) =>
        TestMachine.Error(linux => linux.Etc[path].Text = "x")
            .ShouldStartWith($"'{PathRules.Printable(path)}' cannot be the path of a file: {reason}.");

    [TestMethod]
    public void MayContainDotsThatLeadNowhere() =>
        TestMachine.Render(static linux => linux.Etc["..a/b..c/.d"].Text = "x").EtcFile("..a/b..c/.d").ShouldNotBeNull();

    [TestMethod]
    public void NeedsContent() =>
        TestMachine.Error(static linux => linux.Etc["motd"].Owner = "al").ShouldStartWith("'motd' has no content. Set Text or Source.");

    [TestMethod]
    public void NeedsOneContent() =>
        TestMachine.Error(static linux =>
        {
            linux.Etc["motd"].Text = "a";
            linux.Etc["motd"].Source = FileSource.Text("b");
        }).ShouldStartWith("'motd' has both Text and Source. Keep one of them.");

    [TestMethod]
    public void CannotCopyWhatIsOnlyOnTheMachine() =>
        TestMachine.Error(static linux =>
        {
            linux.Etc["key"].Source = FileSource.Path("/run/cairn/secrets/key");
            linux.Etc["key"].Mode = UnixFileMode.UserRead;
        }).ShouldStartWith("'key' cannot be a copy of '/run/cairn/secrets/key', which is known only on the machine.");

    [TestMethod]
    public void CannotLieBelowAnotherFile() =>
        TestMachine.Error(static linux =>
        {
            linux.Etc["app"].Text = "a";
            linux.Etc["app/conf"].Text = "b";
        }).ShouldStartWith("'/etc/app' is a file, so '/etc/app/conf' cannot lie below it. Rename one of them.");

    [TestMethod]
    public void CannotBeAUnitToo() =>
        TestMachine.Error(static linux =>
        {
            linux.Systemd.Services["api"].Service.ExecStart = ["/bin/api"];
            linux.Etc["systemd/system/api.service"].Text = "[Service]";
        }).ShouldStartWith("'/etc/systemd/system/api.service' is declared as a file and made by a unit.");

    [TestMethod]
    public void NamesTheResourcesThatThereAre() =>
        Should.Throw<ArgumentException>(static () => FileSource.Resource<EtcFileMistaken>("mtd.txt"))
            .Message.ShouldStartWith("'mtd.txt' is not embedded in Cairn.Platform.Tests. Embedded are: Cairn.Platform.Tests.Files.motd.txt");

    [TestMethod]
    [DataRow("run/key")]
    [DataRow("/run/../key")]
    [DataRow("/run/\nkey")]
    public void CannotLinkToAPathThatIsNoneOfTheMachine(string path) =>
        Should.Throw<ArgumentException>(() => FileSource.Path(path)).Message.ShouldContain("cannot be a source");

    [TestMethod]
    [DataRow("9999")]
    [DataRow("64")]
    [DataRow("rw-r--r--")]
    public void CannotHaveAModeThatIsNotOctal(string digits) =>
        Should.Throw<FormatException>(() => UnixFileMode.FromOctal(digits)).Message.ShouldBe($"'{digits}' is not a file mode. Write three or four octal digits, as 0644.");
}
