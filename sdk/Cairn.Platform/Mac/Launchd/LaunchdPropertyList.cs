namespace Cairn.Platform;

/// <summary>Writes a job as launchd reads it: the typed keys that are set, then the extra ones.</summary>
internal static class LaunchdPropertyList
{
    internal static PropertyListValue Of(LaunchdJob job) => PropertyListValue.Dictionary([.. Typed(job), .. SettingAsPropertyList.Entries(job.Extra)]);

    internal static PropertyListEntries Typed(LaunchdJob job)
    {
        var entries = Program(job);
        entries.AddRange(Starting(job));
        entries.AddRange(Surroundings(job));
        entries.AddRange(Limits(job));
        entries.AddRange(LaunchdEndpoints.Of(job));
        entries.AddRange(Obsolete(job));
        entries.AddRange(job switch
        {
            LaunchdDaemon daemon => Daemon(daemon),
            LaunchdAgent agent => Agent(agent),
            _ => [],
        });
        return entries;
    }

    private static PropertyListEntries Program(LaunchdJob job) => new()
    {
        { "Label", job.Label },
        { "Program", job.Program },
        { "ProgramArguments", job.HasScript ? ["/bin/sh", "-e", "-c", job.Script.ToString()] : job.ProgramArguments },
        { "BundleProgram", job.BundleProgram },
        { "AssociatedBundleIdentifiers", job.AssociatedBundleIdentifiers },
    };

    private static PropertyListEntries Starting(LaunchdJob job) => new()
    {
        { "RunAtLoad", job.RunAtLoad },
        { "KeepAlive", job.KeepAlive },
        { "KeepAlive", KeepAlive(job.KeepAliveWhen) },
        { "StartInterval", job.StartInterval },
        { "StartCalendarInterval", Calendar(job.StartCalendarInterval) },
        { "StartOnMount", job.StartOnMount },
        { "WatchPaths", job.WatchPaths },
        { "QueueDirectories", job.QueueDirectories },
        { "LaunchEvents", SettingAsPropertyList.Entries(job.LaunchEvents) },
        { "ThrottleInterval", job.ThrottleInterval },
        { "LaunchOnlyOnce", job.LaunchOnlyOnce },
        { "Disabled", job.Disabled },
        { "WaitForDebugger", job.WaitForDebugger },
        { "Debug", job.Debug },
    };

    internal static PropertyListEntries KeepAlive(LaunchdKeepAlive conditions) => new()
    {
        { "SuccessfulExit", conditions.SuccessfulExit },
        { "Crashed", conditions.Crashed },
        { "AfterInitialDemand", conditions.AfterInitialDemand },
        { "PathState", conditions.PathState },
        { "OtherJobEnabled", conditions.OtherJobEnabled },
        { "NetworkState", conditions.NetworkState },
    };

    private static PropertyListValue? Calendar(OptionList<LaunchdCalendarInterval> intervals) => intervals.Count switch
    {
        0 => null,
        1 => intervals[0].ToPropertyList(),
        _ => PropertyListValue.Array(intervals.Select(static interval => interval.ToPropertyList())),
    };

    private static PropertyListEntries Surroundings(LaunchdJob job) => new()
    {
        { "EnvironmentVariables", job.EnvironmentVariables },
        { "WorkingDirectory", job.WorkingDirectory },
        { "RootDirectory", job.RootDirectory },
        { "Umask", job.Umask },
        { "StandardInPath", job.StandardInPath },
        { "StandardOutPath", job.StandardOutPath },
        { "StandardErrorPath", job.StandardErrorPath },
        { "SessionCreate", job.SessionCreate },
        { "LimitLoadToHardware", job.LimitLoadToHardware },
        { "LimitLoadFromHardware", job.LimitLoadFromHardware },
    };

    private static PropertyListEntries Limits(LaunchdJob job) => new()
    {
        { "ProcessType", job.ProcessType?.ToString() },
        { "Nice", job.Nice },
        { "LowPriorityIO", job.LowPriorityIO },
        { "LowPriorityBackgroundIO", job.LowPriorityBackgroundIO },
        { "MaterializeDatalessFiles", job.MaterializeDatalessFiles },
        { "LegacyTimers", job.LegacyTimers },
        { "SoftResourceLimits", ResourceLimits(job.SoftResourceLimits) },
        { "HardResourceLimits", ResourceLimits(job.HardResourceLimits) },
        { "ExitTimeOut", job.ExitTimeOut },
        { "AbandonProcessGroup", job.AbandonProcessGroup },
        { "EnableTransactions", job.EnableTransactions },
        { "EnablePressuredExit", job.EnablePressuredExit },
    };

    private static PropertyListEntries ResourceLimits(LaunchdResourceLimits limits) => new()
    {
        { "Core", limits.Core },
        { "CPU", limits.CPU },
        { "Data", limits.Data },
        { "FileSize", limits.FileSize },
        { "MemoryLock", limits.MemoryLock },
        { "NumberOfFiles", limits.NumberOfFiles },
        { "NumberOfProcesses", limits.NumberOfProcesses },
        { "ResidentSetSize", limits.ResidentSetSize },
        { "Stack", limits.Stack },
    };

    private static PropertyListEntries Obsolete(LaunchdJob job) => new()
    {
        { "LimitLoadToHosts", job.LimitLoadToHosts },
        { "LimitLoadFromHosts", job.LimitLoadFromHosts },
        { "EnableGlobbing", job.EnableGlobbing },
        { "OnDemand", job.OnDemand },
        { "TimeOut", job.TimeOut },
        { "ServiceIPC", job.ServiceIPC },
    };

    private static PropertyListEntries Daemon(LaunchdDaemon daemon) => new()
    {
        { "UserName", daemon.UserName },
        { "GroupName", daemon.GroupName },
        { "InitGroups", daemon.InitGroups },
    };

    private static PropertyListEntries Agent(LaunchdAgent agent) => new()
    {
        { "LimitLoadToSessionType", [.. agent.LimitLoadToSessionType.Select(static type => type.ToString())] },
    };
}
