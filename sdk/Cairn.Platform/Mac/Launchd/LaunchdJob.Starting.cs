namespace Cairn.Platform;

/// <content>When the job starts, and when it starts again.</content>
public abstract partial class LaunchdJob
{
    /// <summary>Whether the job starts as soon as it is loaded. launchd's own: false.</summary>
    public partial bool? RunAtLoad { get; set; }

    /// <summary>
    /// Whether the job always runs and is started again whenever it ends. Not together with <see cref="KeepAliveWhen"/>.
    /// launchd's own: false.
    /// </summary>
    public partial bool? KeepAlive { get; set; }

    /// <summary>
    /// Conditions that start the job again; one that holds is enough. Written as the dictionary form of <c>KeepAlive</c>.
    /// </summary>
    public partial LaunchdKeepAlive KeepAliveWhen { get; }

    /// <summary>Every how many seconds the job starts. Starts missed while the Mac sleeps become one. Example: 900.</summary>
    [Range(1, int.MaxValue, ErrorMessage = "must be 1 or more")]
    public partial int? StartInterval { get; set; }

    /// <summary>
    /// The times at which the job starts; a field that is unset means any. Starts missed while the Mac sleeps become one.
    /// Example: <c>[new() { Hour = 3, Minute = 30 }]</c>, every night at 3:30.
    /// </summary>
    public partial OptionList<LaunchdCalendarInterval> StartCalendarInterval { get; set; }

    /// <summary>Whether the job starts each time a file system is mounted. launchd's own: false.</summary>
    public partial bool? StartOnMount { get; set; }

    /// <summary>Files and folders whose change starts the job.</summary>
    [AbsolutePath]
    public partial OptionSetOf<string> WatchPaths { get; set; }

    /// <summary>Folders that start the job, and keep it running, while they are not empty.</summary>
    [AbsolutePath]
    public partial OptionSetOf<string> QueueDirectories { get; set; }

    /// <summary>
    /// System events that start the job: subsystem, event, descriptor. The job must take the events off the stream.
    /// Example: <c>LaunchEvents["com.apple.iokit.matching"]["com.example.usb"]["IOProviderClass"] = "IOUSBDevice"</c>.
    /// </summary>
    public partial Setting LaunchEvents { get; set; }

    /// <summary>The least number of seconds between two starts. launchd's own: 10.</summary>
    [Range(0, int.MaxValue, ErrorMessage = "must not be negative")]
    public partial int? ThrottleInterval { get; set; }

    /// <summary>Whether the job may run only once until the next boot. launchd's own: false.</summary>
    public partial bool? LaunchOnlyOnce { get; set; }

    /// <summary>
    /// Whether launchd should not load the job by itself. Only a hint: <c>launchctl enable</c> and <c>disable</c> decide, and they
    /// remember it elsewhere. launchd's own: false.
    /// </summary>
    public partial bool? Disabled { get; set; }

    /// <summary>Whether the job waits for a debugger before it runs. launchd's own: false.</summary>
    public partial bool? WaitForDebugger { get; set; }

    /// <summary>Whether launchd logs more about the job. launchd's own: false.</summary>
    public partial bool? Debug { get; set; }
}
