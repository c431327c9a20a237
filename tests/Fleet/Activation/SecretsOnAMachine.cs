using System.Text;
using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;
using Cairn.Secrets.Age;

namespace Cairn.Fleet.Activation.Tests;

[TestClass]
public class SecretsOnAMachine : MachineTest
{
    private const string Secret = "/run/cairn/secrets/token/value";

    [TestMethod]
    [Description("K02, K03, K04, K05: a secret belongs to a user that comes with it, is there before its service starts, restarts exactly that when it changes, and is there again after a boot and gone without its declaration.")]
    public async Task BelongToTheirServices()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        using var key = AgeIdentity.Generate();
        using (var text = key.ToText())
        {
            await machine.Machine.Files.WriteAsync("/opt/cairn/state/machine-key.txt", Encoding.UTF8.GetString(text.Span), "600");
        }

        (await machine.CairnAsync("activate", await machine.AddAsync(key, "planted-one", "reader.service", Services))).Check();
        (await machine.Machine.RunAsync($"stat --format='%U %G %a' {Secret}; cat /run/seen")).Check().ShouldBe("keeper keeper 440\nplanted-one");
        (await machine.Machine.RunAsync($"stat --file-system --format=%T {Secret}")).Check().ShouldBeOneOf("tmpfs", "ramfs");
        var (reader, other) = (await ProcessAsync(machine, "reader"), await ProcessAsync(machine, "other"));

        (await machine.CairnAsync("activate", await machine.AddAsync(key, "planted-two", "reader.service", Services))).Check();
        (await machine.Machine.Files.ReadAsync("/run/seen")).ShouldBe("planted-two");
        (await ProcessAsync(machine, "reader")).ShouldNotBe(reader);
        (await ProcessAsync(machine, "other")).ShouldBe(other);

        await machine.Machine.RebootAsync();
        (await machine.Machine.RunAsync($"cat {Secret} /run/seen")).Check().ShouldBe("planted-twoplanted-two");

        (await machine.ActivateAsync()).Check();
        (await machine.Machine.Files.ExistsAsync(Secret)).ShouldBeFalse();
        (await machine.Machine.RunAsync("systemctl is-active reader")).Output.Trim().ShouldBe("inactive");

        (await machine.Machine.RunAsync("echo planted-control > /etc/control; grep --recursive --files-with-matches planted- /etc /opt /var /home /root")).Check().ShouldBe("/etc/control");
    }

    private static void Services(Linux linux)
    {
        linux.Users["keeper"].IsSystem = true;
        foreach (var name in (string[])["reader", "other"])
        {
            var unit = linux.Systemd.Services[name];
            unit.Service.ExecStart.Add("/bin/sleep infinity");
            unit.Install.WantedBy.Add("multi-user.target");
        }

        linux.Systemd.Services["reader"].Service.ExecStartPre.Add($"/bin/cp {Secret} /run/seen");
    }

    private static async Task<string> ProcessAsync(ManagedMachine machine, string service) =>
        (await machine.Machine.RunAsync(["systemctl", "show", "--property=MainPID", "--value", service])).Check();
}
