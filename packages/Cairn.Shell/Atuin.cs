namespace Cairn.Shell;

/// <summary>Atuin, a searchable history of commands that several machines can share.</summary>
public sealed partial class Atuin : ProgramFeature, IModule<Home>
{
    /// <summary>Whether the history is sent to a server, encrypted by a key that only the user has. Default: no.</summary>
    public partial bool Sync { get; set; }

    /// <summary>The server that keeps the encrypted history. Default: null, which is Atuin's. Ignored without <see cref="Sync"/>.</summary>
    [RegularExpression("https?://.+", ErrorMessage = "must be an address that begins with https:// or http://")]
    public partial string? SyncAddress { get; set; }

    /// <summary>How entries are found. Default: <c>fuzzy</c>.</summary>
    [Default("fuzzy"), AllowedValues("prefix", "fulltext", "fuzzy", "skim")]
    public partial string SearchMode { get; set; }

    /// <summary>Which entries the search begins with. Default: <c>global</c>.</summary>
    [Default("global"), AllowedValues("global", "host", "session", "directory", "workspace")]
    public partial string Filter { get; set; }

    /// <summary>Whether the up arrow opens the search. Default: yes.</summary>
    [Default(true)]
    public partial bool UpArrow { get; set; }

    /// <summary>All other settings of <c>config.toml</c>. Example: <c>Settings["style"] = "compact"</c>.</summary>
    public partial Setting Settings { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, homebrew: "atuin");
        Settings["auto_sync"] = Sync;
        Settings["filter_mode"] = Filter;
        Settings["search_mode"] = SearchMode;
        this.Defaults.Settings["update_check"] = false; // The package manager updates it.
        if (Sync && SyncAddress is not null)
        {
            Settings["sync_address"] = SyncAddress;
        }

        target.ConfigFiles["atuin/config.toml"].Text = TomlText.Write(Settings);
        var flags = UpArrow ? "" : " --disable-up-arrow";
        ShellHook.Add(target, "atuin", shell => $"atuin init{flags} {shell}", Rank.Last); // Behind fzf, which binds the same key.
    }
}
