using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Makes the timer that lets a machine fetch its closure.</summary>
public sealed class PullUnits : IModule<Linux>
{
    internal const string Name = "cairn-pull";

    private static readonly TimeSpan s_delay = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        var pull = target.Pull;
        if (!pull.Enable || pull.Feed is not { } feed)
        {
            return;
        }

        List<string> arguments = ["pull", "--feed", feed];
        arguments.AddRange(pull.Package is { } package ? ["--package", package] : []);
        arguments.AddRange(pull.CredentialsFile is { } file ? ["--credentials-file", file] : []);
        var service = target.Defaults.Systemd.Services[Name];
        service.Unit.Description = "Fetch this machine's closure and activate it";
        service.Unit.Wants.Add("network-online.target");
        service.Unit.After.Add("network-online.target");
        service.Service.Type = ServiceType.Oneshot;
        service.Service.ExecStart = [CommandLine.Of(BootUnit.Program, arguments)];

        // It may be its own change, or its own end, that it has fetched and follows.
        service.OnChange = UnitChange.Keep;
        service.StopOnRemoval = false;

        var timer = target.Defaults.Systemd.Timers[Name];
        timer.Unit.Description = "Look for a newer closure of this machine";
        timer.Timer.OnCalendar = [pull.OnCalendar];
        timer.Timer.RandomizedDelaySec = pull.RandomizedDelay ?? s_delay;
        timer.Timer.Persistent = true;
        timer.Install.WantedBy.Add("timers.target");
    }
}
