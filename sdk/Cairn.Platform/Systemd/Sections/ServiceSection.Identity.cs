namespace Cairn.Platform;

/// <content>Who runs the process, where, with what environment.</content>
public sealed partial class ServiceSection
{
    /// <summary>The user who runs the service. Default: root.</summary>
    [RegularExpression(AccountNames.NameOrNumber, ErrorMessage = AccountNames.Rule)]
    public partial string? User { get; set; }

    /// <summary>The group. Default: the user's.</summary>
    [RegularExpression(AccountNames.NameOrNumber, ErrorMessage = AccountNames.Rule)]
    public partial string? Group { get; set; }

    /// <summary>Further groups.</summary>
    public partial OptionSetOf<string> SupplementaryGroups { get; set; }

    /// <summary>Whether a user exists only while the service runs. Default: no.</summary>
    public partial bool? DynamicUser { get; set; }

    /// <summary>The directory it starts in; <c>~</c> is the user's home. Default: <c>/</c>.</summary>
    public partial string? WorkingDirectory { get; set; }

    /// <summary>The directory that is <c>/</c> for the service.</summary>
    [AbsolutePath]
    public partial string? RootDirectory { get; set; }

    /// <summary>Environment variables. Values are literal: neither <c>%</c> nor <c>$</c> means anything in them.</summary>
    public partial OptionMap<string> Environment { get; set; }

    /// <summary>Files with further variables; <c>-</c> in front lets a missing one pass. The place for secrets.</summary>
    public partial OptionList<string> EnvironmentFile { get; set; }

    /// <summary>Variables that are taken from the service manager's own environment.</summary>
    public partial OptionSetOf<string> PassEnvironment { get; set; }

    /// <summary>Secrets that the service finds in its credentials directory, as <c>name:path</c>.</summary>
    public partial OptionList<string> LoadCredential { get; set; }

    /// <summary>The permissions that new files lack. Default: 0022.</summary>
    public partial UnixFileMode? UMask { get; set; }

    /// <summary>Where input comes from. Default: <c>null</c>.</summary>
    public partial string? StandardInput { get; set; }

    /// <summary>Where output goes. Default: <c>journal</c>.</summary>
    public partial string? StandardOutput { get; set; }

    /// <summary>Where errors go. Default: as <see cref="StandardOutput"/>.</summary>
    public partial string? StandardError { get; set; }

    /// <summary>What the journal calls it. Default: the name of the program.</summary>
    public partial string? SyslogIdentifier { get; set; }

    /// <summary>Directories below <c>/run</c> that exist while the service runs.</summary>
    public partial OptionSetOf<string> RuntimeDirectory { get; set; }

    /// <summary>Their permissions. Default: 0755.</summary>
    public partial UnixFileMode? RuntimeDirectoryMode { get; set; }

    /// <summary>Whether they stay when the service stops: <c>no</c>, <c>yes</c> or <c>restart</c>. Default: no.</summary>
    [AllowedValues(null, "no", "yes", "restart")]
    public partial string? RuntimeDirectoryPreserve { get; set; }

    /// <summary>Directories below <c>/var/lib</c> that the service owns.</summary>
    public partial OptionSetOf<string> StateDirectory { get; set; }

    /// <summary>Their permissions. Default: 0755.</summary>
    public partial UnixFileMode? StateDirectoryMode { get; set; }

    /// <summary>Directories below <c>/var/cache</c> that the service owns.</summary>
    public partial OptionSetOf<string> CacheDirectory { get; set; }

    /// <summary>Directories below <c>/var/log</c> that the service owns.</summary>
    public partial OptionSetOf<string> LogsDirectory { get; set; }

    /// <summary>Directories below <c>/etc</c> that the service finds.</summary>
    public partial OptionSetOf<string> ConfigurationDirectory { get; set; }

    private void WriteIdentity(DirectiveList to)
    {
        to.Add(nameof(User), User);
        to.Add(nameof(Group), Group);
        to.AddEach(nameof(SupplementaryGroups), SupplementaryGroups);
        to.Add(nameof(DynamicUser), DynamicUser);
        to.Add(nameof(WorkingDirectory), WorkingDirectory);
        to.Add(nameof(RootDirectory), RootDirectory);
        to.AddEnvironment(nameof(Environment), Environment);
        to.AddEach(nameof(EnvironmentFile), EnvironmentFile);
        to.AddEach(nameof(PassEnvironment), PassEnvironment);
        to.AddEach(nameof(LoadCredential), LoadCredential);
        to.Add(nameof(UMask), UMask);
        to.Add(nameof(StandardInput), StandardInput);
        to.Add(nameof(StandardOutput), StandardOutput);
        to.Add(nameof(StandardError), StandardError);
        to.Add(nameof(SyslogIdentifier), SyslogIdentifier);
        to.AddEach(nameof(RuntimeDirectory), RuntimeDirectory);
        to.Add(nameof(RuntimeDirectoryMode), RuntimeDirectoryMode);
        to.Add(nameof(RuntimeDirectoryPreserve), RuntimeDirectoryPreserve);
        to.AddEach(nameof(StateDirectory), StateDirectory);
        to.Add(nameof(StateDirectoryMode), StateDirectoryMode);
        to.AddEach(nameof(CacheDirectory), CacheDirectory);
        to.AddEach(nameof(LogsDirectory), LogsDirectory);
        to.AddEach(nameof(ConfigurationDirectory), ConfigurationDirectory);
    }
}
