namespace Cairn.Platform;

/// <summary>A user's home: files, session, programs and services of one user on one machine.</summary>
public sealed partial class Home : ModuleClass, IValidatableObject
{
    /// <summary>The user's login name. Default: the row's key.</summary>
    [DefaultFrom(nameof(RowUser), Text = "the row's key")]
    [RegularExpression(AccountNames.Name, ErrorMessage = AccountNames.NameRule)]
    public partial string UserName { get; set; }

    /// <summary>The home directory. Default: <c>/home/&lt;user&gt;</c>, on macOS <c>/Users/&lt;user&gt;</c>; for root its own.</summary>
    [DefaultFrom(nameof(UsualDirectory), Text = "/home/<user> or /Users/<user>")]
    [AbsolutePath]
    public partial string Directory { get; set; }

    /// <summary>Files, by path relative to the home directory.</summary>
    [RowName("path")]
    public partial OptionTable<HomeFile> Files { get; }

    /// <summary>Directories that exist, by path relative to the home directory. Those of files need no mention.</summary>
    [RowName("path")]
    public partial OptionTable<HomeFolder> Folders { get; }

    /// <summary>Where configuration, data, state and caches are.</summary>
    public partial Xdg Xdg { get; }

    /// <summary>Software on the user's search path, with its manual pages and completions.</summary>
    /// <example><c>home.Packages.Add(Software.Just);</c></example>
    public partial OptionSetOf<Software> Packages { get; set; }

    /// <summary>The software that provides a file which several of <see cref="Packages"/> have, by its path.</summary>
    /// <example><c>home.PackageChoices["bin/rg"] = Software.Ripgrep;</c></example>
    public partial OptionMap<Software> PackageChoices { get; set; }

    /// <summary>The environment of the user's sessions, beside that of the machine.</summary>
    public partial Session Session { get; }

    /// <summary>Units of the user's service manager. Without effect on macOS.</summary>
    public partial UserUnits Systemd { get; }

    /// <summary>Scripts that run as the user at every activation of the home, by name.</summary>
    [RowName("step"), KeyPattern("[A-Za-z0-9][A-Za-z0-9._-]*")]
    public partial OptionTable<ActivationStep> ActivationSteps { get; }

    /// <summary>Generated values of this user on this machine; the secrets belong to the user. Templates are the machine's.</summary>
    public partial Vars Vars { get; }

    /// <summary>Gets the files of configuration: <c>ConfigFiles["git/config"]</c>.</summary>
    public HomeFiles ConfigFiles => new(Files, Xdg.Config);

    /// <summary>Gets the files of data.</summary>
    public HomeFiles DataFiles => new(Files, Xdg.Data);

    /// <summary>Gets the files of state.</summary>
    public HomeFiles StateFiles => new(Files, Xdg.State);

    /// <summary>Gets the files of caches.</summary>
    public HomeFiles CacheFiles => new(Files, Xdg.Cache);

    internal bool IsOnDarwin => Context is HostContext { Machine.System.IsDarwin: true };

    private string RowUser => RowKey;

    private string UsualDirectory => HomeDirectories.Of(UserName, IsOnDarwin);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => HomeRules.Check(this);
}
