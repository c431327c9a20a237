using Cairn.Activation.Machines;

namespace Cairn.Activation.Conditions;

/// <summary>Finds why a machine should be started anew: packages that ask for it, and a kernel that is not the one which would start.</summary>
internal static class PendingReboot
{
    internal static IReadOnlyList<string> Reasons(ICommands commands) => Reasons("/", commands.Run(new Command("uname", ["-r"])) is { Succeeded: true } kernel ? kernel.Output.Trim() : null);

    internal static IReadOnlyList<string> Reasons(string root, string? running)
    {
        var reasons = new List<string>();
        if (File.Exists(Path.Combine(root, "run/reboot-required")))
        {
            // Debian's packages append their names.
            var packages = Path.Combine(root, "run/reboot-required.pkgs");
            var names = File.Exists(packages) ? File.ReadLines(packages).Where(static line => line.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() : [];
            reasons.Add(names.Count > 0 ? $"{string.Join(", ", names)} ask{(names.Count == 1 ? "s" : "")} for it" : "a package asks for it");
        }

        if (running is not null && Installed(root) is { } installed && installed != running)
        {
            reasons.Add($"kernel {running} runs, and {installed} would start");
        }

        return reasons;
    }

    /// <summary>Debian links the kernel that starts by default.</summary>
    private static string? Installed(string root)
    {
        const string Prefix = "vmlinuz-";
        var target = new FileInfo(Path.Combine(root, "vmlinuz")) is { LinkTarget: { } link } ? Path.GetFileName(link)
            : new FileInfo(Path.Combine(root, "boot/vmlinuz")) is { LinkTarget: { } other } ? Path.GetFileName(other)
            : null;
        return target?.StartsWith(Prefix, StringComparison.Ordinal) is true ? target[Prefix.Length..] : null;
    }
}
