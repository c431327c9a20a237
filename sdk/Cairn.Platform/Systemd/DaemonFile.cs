namespace Cairn.Platform;

/// <summary>Puts the configuration of one of systemd's daemons in place, and restarts the daemon when it changes.</summary>
internal static class DaemonFile
{
    internal static void Write(Linux linux, SystemdSection section, string path, string service)
    {
        if (Ini.WriteIfValid((section.Name, section.Directives(isDropIn: false))) is { Length: > 0 } text)
        {
            linux.Defaults.Etc[path].Text = text.TrimEnd('\n');
            linux.Systemd.Services[service].RestartTriggers.Add(text);
            linux.Defaults.Systemd.Services[service].OnChange = Store.Manifests.UnitChange.Restart;
        }
    }
}
