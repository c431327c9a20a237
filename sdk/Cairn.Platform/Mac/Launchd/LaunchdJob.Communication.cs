namespace Cairn.Platform;

/// <content>How others reach the job.</content>
public abstract partial class LaunchdJob
{
    /// <summary>Sockets that launchd opens; a connection starts the job, which collects them by name.</summary>
    [RowName("name")]
    public partial OptionTable<LaunchdSocket> Sockets { get; }

    /// <summary>Mach services that the job offers. Example: <c>MachServices.Add("com.example.index")</c>.</summary>
    [RowName("name")]
    public partial OptionTable<LaunchdMachService> MachServices { get; }

    /// <summary>Runs the job as inetd would. For old programs only.</summary>
    public partial LaunchdInetdCompatibility InetdCompatibility { get; }
}
