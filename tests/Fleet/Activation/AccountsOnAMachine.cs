using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;

namespace Cairn.Fleet.Activation.Tests;

[TestClass]
public class AccountsOnAMachine : MachineTest
{
    private const string Accounts = "for file in passwd group shadow gshadow; do stat --format='%n %a %U %G' /etc/$file; done";

    [TestMethod]
    [Description("W03, G02, G03, G04, G05, G07, G08, E08: users come and go with their groups and ids, the files of accounts keep their modes, members of others stay, and files of new users are theirs.")]
    public async Task ComeAndGoWithTheirIds()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.Machine.RunAsync("groupadd operators && useradd hand && usermod --append --groups operators hand")).Check();
        var modes = (await machine.Machine.RunAsync(Accounts)).Check();
        var before = await machine.Machine.SnapshotAsync();
        var closure = await machine.AddAsync(Accounted);

        (await machine.CairnAsync("activate", closure, "--dry-run")).Check().ShouldContain("user 'ada' is created with uid ");
        (await machine.Machine.SnapshotAsync()).Since(before).Where(IsNotOurs).ShouldBeEmpty();

        (await machine.CairnAsync("activate", closure)).Check();
        (await machine.Machine.RunAsync("id --name --groups ada; getent passwd ada | cut -d: -f7; getent group operators | cut -d: -f4")).Check().ShouldBe("ada operators\n/bin/sh\nhand,ada");
        (await machine.Machine.RunAsync("stat --format='%a %U %G' /etc/for-ada /etc/by-number; cat /etc/for-ada")).Check().ShouldBe("640 ada operators\n600 UNKNOWN UNKNOWN\ntext");
        (await machine.Machine.RunAsync("stat --format='%u %g' /etc/by-number")).Check().ShouldBe("4711 4712");
        (await machine.Machine.RunAsync(Accounts)).Check().ShouldBe(modes);
        var uid = (await machine.Machine.RunAsync("id -u ada")).Check();

        (await machine.ActivateAsync(static linux => linux.Users["bob"].CreateHome = true)).Check();
        (await machine.Machine.RunAsync("getent shadow ada | cut -d: -f2; getent passwd ada | cut -d: -f7; getent group operators | cut -d: -f4; id -u bob")).Check().ShouldBe($"!*\n/usr/sbin/nologin\nhand\n{int.Parse(uid, System.Globalization.CultureInfo.InvariantCulture) + 1}");
        (await machine.Machine.Files.ExistsAsync("/etc/for-ada")).ShouldBeFalse();

        (await machine.CairnAsync("activate", closure)).Check();
        (await machine.Machine.RunAsync("id -u ada; id --name --groups ada")).Check().ShouldBe($"{uid}\nada operators");
        (await machine.CairnAsync("uninstall")).Check();
        (await machine.Machine.RunAsync("getent shadow ada | cut -d: -f2; getent group operators | cut -d: -f4")).Check().ShouldBe("!*\nhand");
        (await machine.Machine.RunAsync(Accounts)).Check().ShouldBe(modes);
        (await machine.Machine.RunAsync("pwck --read-only --quiet; grpck --read-only")).Check();
    }

    private static bool IsNotOurs(string line) => !line.Contains("/opt/cairn", StringComparison.Ordinal);

    private static void Accounted(Linux linux)
    {
        linux.Users["ada"].CreateHome = true;
        linux.Users["ada"].Shell = "/bin/sh";
        linux.Groups["operators"].Members.Add("ada");
        File(linux, "for-ada", "ada", "operators", "0640");
        File(linux, "by-number", "4711", "4712", "0600");
    }

    private static void File(Linux linux, string path, string owner, string group, string mode)
    {
        linux.Etc[path].Text = "text";
        linux.Etc[path].Owner = owner;
        linux.Etc[path].Group = group;
        linux.Etc[path].Mode = UnixFileMode.FromOctal(mode);
    }
}
