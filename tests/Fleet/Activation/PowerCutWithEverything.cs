using System.Text;
using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;
using Cairn.Secrets.Age;

namespace Cairn.Fleet.Activation.Tests;

/// <summary>Homes switch in processes of their own, secrets in memory, packages by APT: the way back leads through all of them.</summary>
[TestClass]
public class PowerCutWithEverything : MachineTest
{
    private const string Ask = """
        cat /home/ada/.config/greeting /run/cairn/secrets/token/value
        for unit in reader stays; do echo $unit $(systemctl is-active $unit) $(systemctl show --property=Environment --value $unit); done
        for package in one two; do echo $package $(dpkg-query --show --showformat='${db:Status-Status}' $package 2>/dev/null); done
        cat /etc/one.conf /etc/two.conf 2>/dev/null || true
        """;

    [TestMethod]
    [Description("Killed at every point of a switch with homes, secrets, steps and packages: what starts next finds the old generation or the new one, exactly.")]
    public async Task LeavesOldOrNew()
    {
        using var repository = new DebianRepository();
        await repository.AddAsync(Package("one"));
        await repository.AddAsync(Package("two"));
        var machine = new ManagedMachine(await StartAsync("cinnabar", new MachineOptions { Folders = repository.Folders }));
        await repository.UseAsync(machine.Machine);
        using var key = AgeIdentity.Generate();
        using (var text = key.ToText())
        {
            await machine.Machine.Files.WriteAsync("/opt/cairn/state/machine-key.txt", Encoding.UTF8.GetString(text.Span), "600");
        }

        var first = await machine.AddAsync(key, "first\n", "reader.service", linux => Configured(linux, "one"));
        var second = await machine.AddAsync(key, "second\n", "reader.service", linux => Configured(linux, "two"));
        var ends = await TwoGenerations.MeasureAsync(machine, first, second, Ask);

        var (older, newer) = await ends.CrashEverywhereAsync();

        TestContext.WriteLine($"{older} points led to the old generation, {newer} to the new one");
        older.ShouldBeGreaterThan(20);
        newer.ShouldBeGreaterThan(0);
    }

    private static void Configured(Linux linux, string name)
    {
        linux.Users["ada"].CreateHome = true;
        linux.Home["ada"].ConfigFiles["greeting"].Text = name;
        linux.Home["ada"].Files[$"only-{name}"].Text = name;
        linux.Apt.Packages.Add(name);
        linux.Etc[$"{name}.conf"].Text = $"declared for {name}";
        linux.Etc[$"{name}.conf"].Mode = UnixFileMode.FromOctal("0644");
        linux.ActivationSteps["marks"].Script = $"echo {name} > /srv/mark";
        linux.ActivationSteps["marks"].Undo = $"echo {(name == "one" ? "two" : "one")} > /srv/mark";
        foreach (var service in (string[])["reader", "stays"])
        {
            var unit = linux.Systemd.Services[service];
            unit.Service.ExecStart.Add("/bin/sleep infinity");
            unit.Service.Environment["NAME"] = service == "stays" ? "same" : name;
            unit.Install.WantedBy.Add("multi-user.target");
        }
    }

    private static DebianPackage Package(string name) => new(name, "1.0")
    {
        Files = new Dictionary<string, string>(StringComparer.Ordinal) { [$"/etc/{name}.conf"] = "as packaged\n", [$"/usr/share/doc/{name}/copyright"] = "none\n" },
        ConfigurationFiles = [$"/etc/{name}.conf"],
    };
}
