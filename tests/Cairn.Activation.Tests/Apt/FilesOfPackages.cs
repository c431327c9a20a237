using Cairn.Activation.Apt;

namespace Cairn.Activation.Tests.Apt;

[TestClass]
public sealed class FilesOfPackages
{
    private const string Output = """

         /etc/caddy/Caddyfile 0123456789abcdef0123456789abcdef
         /etc/init.d/old 0123456789abcdef0123456789abcdef obsolete

        """;

    [TestMethod]
    [Description("E11: dpkg follows a link at the path of a file that it thinks is its own.")]
    public void AreNoLinks()
    {
        var conffiles = Conffiles.Parse(Output);

        conffiles.WantsFile("/etc/caddy/Caddyfile").ShouldBeTrue();
        conffiles.WantsFile("/etc/apt/sources.list").ShouldBeTrue();
        conffiles.WantsFile("/etc/init.d/old").ShouldBeFalse();
        conffiles.WantsFile("/etc/motd").ShouldBeFalse();
    }

    [TestMethod]
    [Description("E21: what nobody changed since its package brought it may be replaced without a question.")]
    public void AreUntouchedWhileTheyAreAsPackaged()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "hello\n");
            var conffiles = Conffiles.Parse($" {path} b1946ac92492d2347c6235b4d2611184\n");

            conffiles.IsUntouched(path).ShouldBeTrue();
            File.AppendAllText(path, "edited\n");
            conffiles.IsUntouched(path).ShouldBeFalse();
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    public void AreNoneWithoutDpkg() => Conffiles.None.WantsFile("/etc/apt/sources.list").ShouldBeFalse();
}
