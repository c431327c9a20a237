namespace Cairn.Activation.Machines;

/// <summary>Tells one run of the machine from another.</summary>
internal static class BootId
{
    private const string OnLinux = "/proc/sys/kernel/random/boot_id";

    internal static string Read() => File.Exists(OnLinux) ? File.ReadAllText(OnLinux).Trim() : "";
}
