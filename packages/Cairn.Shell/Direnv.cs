using System.Globalization;

namespace Cairn.Shell;

/// <summary>Direnv, which loads a project's environment when one enters its directory.</summary>
public sealed partial class Direnv : ProgramFeature, IModule<Home>
{
    /// <summary>How many seconds an environment may take to load before Direnv says so. Default: null, which is 5.</summary>
    [Range(0, 3600)]
    public partial int? WarnAfter { get; set; }

    /// <summary>Whether the names of changed variables are not shown. Default: no.</summary>
    public partial bool HideChanges { get; set; }

    /// <summary>Functions that every <c>.envrc</c> may call: the file <c>direnvrc</c>.</summary>
    public partial OptionLines Library { get; set; }

    /// <summary>All other settings of <c>direnv.toml</c>. Example: <c>Settings["whitelist"]["prefix"] = new[] { "/work/trusted" }</c>.</summary>
    public partial Setting Settings { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, apt: "direnv", homebrew: "direnv");
        if (WarnAfter is { } seconds)
        {
            Settings["global"]["warn_timeout"] = string.Create(CultureInfo.InvariantCulture, $"{seconds}s");
        }

        if (HideChanges)
        {
            Settings["global"]["hide_env_diff"] = true;
        }

        if (Settings.Entries.Count > 0)
        {
            target.ConfigFiles["direnv/direnv.toml"].Text = TomlText.Write(Settings);
        }

        if (Library.HasValue)
        {
            target.ConfigFiles["direnv/direnvrc"].Text = Library;
        }

        ShellHook.Add(target, "direnv", static shell => $"direnv hook {shell}", Rank.Last); // It wraps the prompt that others make.
    }
}
