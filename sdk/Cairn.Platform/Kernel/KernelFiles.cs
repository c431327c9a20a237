using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Writes what the kernel loads and how it is tuned.</summary>
public sealed class KernelFiles : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        var kernel = target.Kernel;
        Write(target, "sysctl.d/60-cairn.conf", "systemd-sysctl", kernel.Sysctl.Select(static parameter => $"{parameter.Key} = {parameter.Value}"));
        Write(target, "modules-load.d/10-cairn.conf", "systemd-modules-load", kernel.Modules);
        Write(
            target,
            "modprobe.d/10-cairn.conf",
            service: null,
            [
                .. kernel.BlockedModules.Select(static module => $"blacklist {module}"),
                .. kernel.ModuleOptions.Select(static module => $"options {module.Key} {module.Value}"),
            ]);
    }

    private static void Write(Linux linux, string path, string? service, IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        if (text.Length == 0)
        {
            return;
        }

        linux.Defaults.Etc[path].Text = text;
        if (service is not null)
        {
            linux.Systemd.Services[service].RestartTriggers.Add(text);
            linux.Defaults.Systemd.Services[service].OnChange = UnitChange.Restart;
        }
    }
}
