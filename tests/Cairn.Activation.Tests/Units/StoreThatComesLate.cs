using Cairn.Activation.Units;

namespace Cairn.Activation.Tests.Units;

[TestClass]
public sealed class StoreThatComesLate
{
    private const string Mounts = "22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw\n23 22 0:21 / /proc rw - proc proc rw\n";

    [TestMethod]
    [Description("E26: a store on a file system of its own was not there when systemd read its units.")]
    [DataRow("/opt", true)]
    [DataRow("/opt/cairn", true)]
    [DataRow("/opt/cairn/store", true)]
    [DataRow("/opt/cairn/store/deeper", false)]
    [DataRow("/opt/ca", false)]
    [DataRow("/home", false)]
    public void IsKnownByItsMount(string point, bool isLate) =>
        LateStore.IsMounted(Mounts + $"24 22 8:2 / {point} rw - ext4 /dev/sdb1 rw\n", "/opt/cairn/store").ShouldBe(isLate);

    [TestMethod]
    public void IsUsuallyOnTheRoot() => LateStore.IsMounted(Mounts, "/opt/cairn/store").ShouldBeFalse();
}
