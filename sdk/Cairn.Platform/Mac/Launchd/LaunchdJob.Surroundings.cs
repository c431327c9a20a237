namespace Cairn.Platform;

/// <content>In which surroundings the job runs.</content>
public abstract partial class LaunchdJob
{
    /// <summary>Environment variables. They are readable by everyone, so they must hold no secret.</summary>
    public partial OptionMap<string> EnvironmentVariables { get; set; }

    /// <summary>The folder that the job starts in.</summary>
    [AbsolutePath]
    public partial string? WorkingDirectory { get; set; }

    /// <summary>The folder that becomes the job's root.</summary>
    [AbsolutePath]
    public partial string? RootDirectory { get; set; }

    /// <summary>
    /// The permissions that files made by the job do not get. Example: <c>UnixFileMode.GroupWrite | UnixFileMode.OtherWrite</c>.
    /// </summary>
    public partial UnixFileMode? Umask { get; set; }

    /// <summary>The file that the job reads as its standard input.</summary>
    [AbsolutePath]
    public partial string? StandardInPath { get; set; }

    /// <summary>
    /// The file that the job's output is appended to. Its folder must exist. Example: <c>/var/log/backup.log</c>.
    /// </summary>
    [AbsolutePath]
    public partial string? StandardOutPath { get; set; }

    /// <summary>The file that the job's error output is appended to. Its folder must exist.</summary>
    [AbsolutePath]
    public partial string? StandardErrorPath { get; set; }

    /// <summary>Whether the job gets a security session of its own. launchd's own: false.</summary>
    public partial bool? SessionCreate { get; set; }

    /// <summary>
    /// The hardware that the job is loaded on: values of <c>hw.*</c> sysctls. Example: <c>["optional.arm64"] = ["1"]</c>.
    /// </summary>
    public partial OptionMap<IReadOnlyList<string>> LimitLoadToHardware { get; set; }

    /// <summary>The hardware that the job is not loaded on: values of <c>hw.*</c> sysctls.</summary>
    public partial OptionMap<IReadOnlyList<string>> LimitLoadFromHardware { get; set; }
}
