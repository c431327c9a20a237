using Cairn.Activation.Machines;
using Cairn.Activation.Tests.Accounts.Support;
using Cairn.Store.Manifests;
using static Cairn.Activation.Tests.Accounts.Support.Machine;

namespace Cairn.Activation.Tests.Accounts;

/// <summary>The programs that judge account files, pwck(8) and grpck(8), run on what was planned.</summary>
[TestClass]
public sealed class AccountsNextToShadowUtils
{
    private const string Home = "/tmp";

    private readonly string folder = Directory.CreateTempSubdirectory("cairn-accounts").FullName;

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    public void AreAccepted()
    {
        var machine = Real();
        machine.Switch(
            [Person("cairn-al") with { Home = Home, Groups = ["cairn-media"], HashedPasswordFile = "/run/pw" }, Program("cairn-web") with { Home = Home }],
            new GroupEntry { Name = "cairn-media", Members = ["root"] });
        Check(machine).ShouldBe("");

        machine.Switch([]);
        Check(machine).ShouldBe("");
    }

    [TestMethod]
    public void WouldBeRefusedIfBroken()
    {
        var machine = Real();
        machine.Files = machine.Files with { Passwd = Bytes(machine.PasswdText + "cairn-al:x:1:1::/tmp\n"), Group = Bytes(machine.GroupText + "cairn-al:x:77777:nobody-at-all\n") };

        Check(machine).ShouldContain("invalid password file entry");
        Check(machine).ShouldContain("no user nobody-at-all");
    }

    /// <summary>Two accounts that programs of Debian made; those of this machine may be in whatever state.</summary>
    private static Machine Real()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/sbin/pwck") || !File.Exists("/usr/sbin/grpck") || Environment.UserName != "root")
        {
            Assert.Inconclusive("This needs root on Linux, with pwck and grpck of the package passwd.");
        }

        var machine = new Machine { Files = Of("root:x:0:0:root:/root:/bin/sh\n", "root:*:20000:0:99999:7:::\n", "root:x:0:\n", "root:*::\n", "", "") };
        machine.Secrets["/run/pw"] = "$6$salt$hash";
        machine.Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
        return machine;
    }

    private string Check(Machine machine)
    {
        foreach (var (path, content) in machine.Files.All)
        {
            File.WriteAllBytes(At(path), content!);
        }

        var users = new MachineCommands().Run(new Command("pwck", "-r", At("/etc/passwd"), At("/etc/shadow")));
        var groups = new MachineCommands().Run(new Command("grpck", "-r", At("/etc/group"), At("/etc/gshadow")));
        // grpck looks for members among the machine's own users; a user that is only planned is not there yet.
        var complaints = users.Output + users.Errors + groups.Output + groups.Errors;
        return string.Join('\n', complaints.Split('\n').Where(static line => line.Length > 0 && !line.Contains("no user cairn-al", StringComparison.Ordinal) && !line.Contains("delete member 'cairn-al'", StringComparison.Ordinal) && !line.Contains("no changes", StringComparison.Ordinal)));
    }

    private string At(string path) => Path.Combine(folder, Path.GetFileName(path));
}
