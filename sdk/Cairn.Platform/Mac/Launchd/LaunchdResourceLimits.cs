namespace Cairn.Platform;

/// <summary>Limits on what a launchd job uses. What is unset is not limited beyond the system's own limits.</summary>
public sealed partial class LaunchdResourceLimits : OptionSet
{
    /// <summary>The largest core file, in bytes.</summary>
    [Range(0, double.MaxValue, ErrorMessage = "must not be negative")]
    public partial long? Core { get; set; }

    /// <summary>The CPU time of a process, in seconds.</summary>
    [Range(0, double.MaxValue, ErrorMessage = "must not be negative")]
    public partial long? CPU { get; set; }

    /// <summary>The largest data segment, in bytes.</summary>
    [Range(0, double.MaxValue, ErrorMessage = "must not be negative")]
    public partial long? Data { get; set; }

    /// <summary>The largest file that may be made, in bytes.</summary>
    [Range(0, double.MaxValue, ErrorMessage = "must not be negative")]
    public partial long? FileSize { get; set; }

    /// <summary>The memory that may be locked, in bytes.</summary>
    [Range(0, double.MaxValue, ErrorMessage = "must not be negative")]
    public partial long? MemoryLock { get; set; }

    /// <summary>The number of open files. In a daemon it also sets a limit of the whole machine.</summary>
    [Range(0, double.MaxValue, ErrorMessage = "must not be negative")]
    public partial long? NumberOfFiles { get; set; }

    /// <summary>The number of processes of the user. In a daemon it also sets a limit of the whole machine.</summary>
    [Range(0, double.MaxValue, ErrorMessage = "must not be negative")]
    public partial long? NumberOfProcesses { get; set; }

    /// <summary>The resident memory beyond which pages of the job are taken first, in bytes.</summary>
    [Range(0, double.MaxValue, ErrorMessage = "must not be negative")]
    public partial long? ResidentSetSize { get; set; }

    /// <summary>The largest stack, in bytes.</summary>
    [Range(0, double.MaxValue, ErrorMessage = "must not be negative")]
    public partial long? Stack { get; set; }
}
