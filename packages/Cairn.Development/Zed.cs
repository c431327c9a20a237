namespace Cairn.Development;

/// <summary>Zed, a graphical editor: <c>~/.config/zed</c>. What one changes in its settings window is refused: change it here.</summary>
public sealed partial class Zed : ProgramFeature, IModule<Home>
{
    /// <summary>The size of text in points. Default: null, which is Zed's own.</summary>
    [Range(6, 100)]
    public partial int? FontSize { get; set; }

    /// <summary>The font of text. Default: null, which is Zed's own.</summary>
    public partial string? Font { get; set; }

    /// <summary>Whether keys work as in vi. Default: no.</summary>
    public partial bool ViMode { get; set; }

    /// <summary>Whether Zed sends reports of use and of crashes. Default: no.</summary>
    public partial bool Telemetry { get; set; }

    /// <summary>All other settings of <c>settings.json</c>. Example: <c>Settings["theme"] = "One Dark"</c>.</summary>
    public partial Setting Settings { get; set; }

    /// <summary>Keys by context: what they do, by key. Example: <c>KeyBindings["Editor"]["ctrl-shift-k"] = "editor::DeleteLine"</c>.</summary>
    public partial Setting KeyBindings { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, cask: "zed");
        if (FontSize is { } size)
        {
            Settings["buffer_font_size"] = size;
        }

        if (Font is not null)
        {
            Settings["buffer_font_family"] = Font;
        }

        if (ViMode)
        {
            Settings["vim_mode"] = true;
        }

        Settings["telemetry"]["diagnostics"] = Telemetry;
        Settings["telemetry"]["metrics"] = Telemetry;
        target.ConfigFiles["zed/settings.json"].Text = JsonText.Write(Settings);
        if (KeyBindings.Entries.Count > 0)
        {
            target.ConfigFiles["zed/keymap.json"].Text = JsonText.Write(Setting.List(
                KeyBindings.Entries.Select(static entry => new Setting { ["context"] = entry.Key, ["bindings"] = entry.Value })));
        }
    }
}
