namespace Cairn.Platform;

/// <summary>How inetd would run a job.</summary>
public sealed partial class LaunchdInetdCompatibility : OptionSet
{
    /// <summary>
    /// True: the job gets the listening socket as its input and output. False: it gets each connection. Unset: the job is not run
    /// so.
    /// </summary>
    public partial bool? Wait { get; set; }
}
