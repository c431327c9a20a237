namespace Cairn.Development;

/// <summary>Helix, an editor with modes: <c>~/.config/helix</c>.</summary>
public sealed partial class Helix : ProgramFeature, IModule<Home>
{
    /// <summary>Whether programs open Helix when they ask for text. Default: no.</summary>
    public partial bool DefaultEditor { get; set; }

    /// <summary>The colours. Default: null, which is Helix's own. Example: <c>catppuccin_mocha</c>.</summary>
    public partial string? Theme { get; set; }

    /// <summary>All other settings of <c>config.toml</c>. Example: <c>Settings["editor"]["line-number"] = "relative"</c>.</summary>
    public partial Setting Settings { get; set; }

    /// <summary>Language servers and languages: <c>languages.toml</c>. Example: <c>Languages["language-server"]["roslyn"]["command"] = "roslyn"</c>.</summary>
    public partial Setting Languages { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, apt: "hx", homebrew: "helix");
        if (Theme is not null)
        {
            Settings["theme"] = Theme;
        }

        target.ConfigFiles["helix/config.toml"].Text = TomlText.Write(Settings);
        if (Languages.Entries.Count > 0)
        {
            target.ConfigFiles["helix/languages.toml"].Text = TomlText.Write(Languages);
        }

        if (DefaultEditor)
        {
            target.Editors.Default = "hx";
        }
    }
}
