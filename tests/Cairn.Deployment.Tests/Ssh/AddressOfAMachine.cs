using Cairn.Deployment.Ssh;
using CsCheck;

namespace Cairn.Deployment.Tests.Ssh;

[TestClass]
public sealed class AddressOfAMachine
{
    [TestMethod]
    [DataRow("cinnabar", null, "cinnabar", null)]
    [DataRow("root@cinnabar.example.net", "root", "cinnabar.example.net", null)]
    [DataRow("root@cinnabar:2222", "root", "cinnabar", 2222)]
    [DataRow("ssh://root@cinnabar:2222/", "root", "cinnabar", 2222)]
    [DataRow("fd00::1", null, "fd00::1", null)]
    [DataRow("root@[fd00::1]:2222", "root", "fd00::1", 2222)]
    [DataRow("me@example.net@cinnabar", "me@example.net", "cinnabar", null)]
    public void IsRead(string text, string? user, string host, int? port) => MachineAddress.Parse(text).ShouldBe(new MachineAddress(user, host, port));

    [TestMethod]
    [DataRow("")]
    [DataRow("root@")]
    [DataRow("@cinnabar")]
    [DataRow("cinnabar:0")]
    [DataRow("cinnabar:65536")]
    [DataRow("cinnabar:ssh")]
    [DataRow("-oProxyCommand=reboot")]
    [DataRow("[fd00::1")]
    [DataRow("cinnabar galena")]
    public void ThatIsNoneIsRefused(string text) => Should.Throw<DeploymentException>(() => MachineAddress.Parse(text)).Message.ShouldBe(
        $"CAIRN6024: '{text}' is no address of a machine. Write [user@]host[:port], with an IPv6 address in brackets, or 'local'.");

    [TestMethod]
    public void OfThisComputerNeedsNoSsh()
    {
        MachineAddress.Parse("local").IsLocal.ShouldBeTrue();
        MachineAddress.Parse("me@local").IsLocal.ShouldBeFalse();
    }

    [TestMethod]
    public void IsWrittenAsItIsRead() =>
        Gen.String[Gen.Char["ab1:[]@.-/ "], 0, 12].Sample(static text =>
        {
            try
            {
                var address = MachineAddress.Parse(text);
                return MachineAddress.Parse(address.ToString()) == address;
            }
            catch (DeploymentException error)
            {
                return error.Diagnostic.Id == "CAIRN6024";
            }
        });
}
