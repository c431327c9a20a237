namespace Cairn.Platform;

/// <content>Conditions, limits and jobs.</content>
public sealed partial class DescriptionSection
{
    /// <summary>Paths that must exist, or with <c>!</c> in front must not; otherwise the unit is skipped.</summary>
    public partial OptionList<string> ConditionPathExists { get; set; }

    /// <summary>Directories that must exist, or with <c>!</c> in front must not.</summary>
    public partial OptionList<string> ConditionPathIsDirectory { get; set; }

    /// <summary>Directories that must have something in them.</summary>
    public partial OptionList<string> ConditionDirectoryNotEmpty { get; set; }

    /// <summary>Files that must have content.</summary>
    public partial OptionList<string> ConditionFileNotEmpty { get; set; }

    /// <summary>Where the unit runs: <c>no</c>, <c>vm</c>, <c>container</c>, a name, or one with <c>!</c> in front.</summary>
    public partial OptionList<string> ConditionVirtualization { get; set; }

    /// <summary>Host names or machine ids that the unit runs on.</summary>
    public partial OptionList<string> ConditionHost { get; set; }

    /// <summary>Users whose service manager runs the unit.</summary>
    public partial OptionList<string> ConditionUser { get; set; }

    /// <summary>Capabilities that must be available, as <c>CAP_NET_ADMIN</c>.</summary>
    public partial OptionList<string> ConditionCapability { get; set; }

    /// <summary>Whether the ordering that nearly every unit needs is added. Default: yes.</summary>
    public partial bool? DefaultDependencies { get; set; }

    /// <summary>Whether only other units may start this one. Default: no.</summary>
    public partial bool? RefuseManualStart { get; set; }

    /// <summary>Whether only other units may stop this one. Default: no. Such a unit is not restarted at activation.</summary>
    public partial bool? RefuseManualStop { get; set; }

    /// <summary>Whether the unit stops when no active unit needs it. Default: no.</summary>
    public partial bool? StopWhenUnneeded { get; set; }

    /// <summary>Whether the unit stays when the system changes to a single target. Default: no.</summary>
    public partial bool? IgnoreOnIsolate { get; set; }

    /// <summary>Whether the system may change to this unit alone. Default: no.</summary>
    public partial bool? AllowIsolate { get; set; }

    /// <summary>The time in which at most <see cref="StartLimitBurst"/> starts are allowed. Default: 10 s; zero switches the limit off.</summary>
    public partial TimeSpan? StartLimitIntervalSec { get; set; }

    /// <summary>How many starts are allowed in <see cref="StartLimitIntervalSec"/>. Default: 5.</summary>
    [Range(0, int.MaxValue)]
    public partial int? StartLimitBurst { get; set; }

    /// <summary>How long a start or stop of the unit may be waited for. Default: for ever.</summary>
    public partial TimeSpan? JobTimeoutSec { get; set; }

    private void WriteConditions(DirectiveList to)
    {
        to.AddEach(nameof(ConditionPathExists), ConditionPathExists);
        to.AddEach(nameof(ConditionPathIsDirectory), ConditionPathIsDirectory);
        to.AddEach(nameof(ConditionDirectoryNotEmpty), ConditionDirectoryNotEmpty);
        to.AddEach(nameof(ConditionFileNotEmpty), ConditionFileNotEmpty);
        to.AddEach(nameof(ConditionVirtualization), ConditionVirtualization);
        to.AddEach(nameof(ConditionHost), ConditionHost);
        to.AddEach(nameof(ConditionUser), ConditionUser);
        to.AddEach(nameof(ConditionCapability), ConditionCapability);
        to.Add(nameof(DefaultDependencies), DefaultDependencies);
        to.Add(nameof(RefuseManualStart), RefuseManualStart);
        to.Add(nameof(RefuseManualStop), RefuseManualStop);
        to.Add(nameof(StopWhenUnneeded), StopWhenUnneeded);
        to.Add(nameof(IgnoreOnIsolate), IgnoreOnIsolate);
        to.Add(nameof(AllowIsolate), AllowIsolate);
        to.Add(nameof(StartLimitIntervalSec), StartLimitIntervalSec);
        to.Add(nameof(StartLimitBurst), StartLimitBurst);
        to.Add(nameof(JobTimeoutSec), JobTimeoutSec);
    }
}
