namespace Cairn.Platform;

/// <summary>Conditions under which launchd starts a job again; one that holds is enough.</summary>
public sealed partial class LaunchdKeepAlive : OptionSet
{
    /// <summary>
    /// True: after the job ended with status 0. False: after it ended with another. Also starts the job when it is loaded.
    /// </summary>
    public partial bool? SuccessfulExit { get; set; }

    /// <summary>True: after the job crashed. False: after it ended in another way.</summary>
    public partial bool? Crashed { get; set; }

    /// <summary>Whether the other conditions only count after the job was asked for once.</summary>
    public partial bool? AfterInitialDemand { get; set; }

    /// <summary>Paths, with true while they must exist and false while they must not.</summary>
    public partial OptionMap<bool> PathState { get; set; }

    /// <summary>Labels of other jobs, with true while they must be enabled and false while they must not.</summary>
    public partial OptionMap<bool> OtherJobEnabled { get; set; }

    /// <summary>True: while the network is up. False: while it is not. Ignored by current macOS.</summary>
    public partial bool? NetworkState { get; set; }
}
