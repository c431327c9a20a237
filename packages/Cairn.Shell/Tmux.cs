using System.Globalization;

namespace Cairn.Shell;

/// <summary>Tmux, which keeps sessions of a terminal alive and splits it.</summary>
public sealed partial class Tmux : ProgramFeature, IModule<Home>
{
    /// <summary>The key before all others. Default: <c>C-b</c>.</summary>
    [Default("C-b"), RegularExpression("([CMS]-)*[!-~]", ErrorMessage = "must be a key as tmux writes it, C-a for example")]
    public partial string Prefix { get; set; }

    /// <summary>The number of the first window and pane. Default: 0.</summary>
    [Range(0, 9)]
    [Default(0)]
    public partial int BaseIndex { get; set; }

    /// <summary>How many lines a pane remembers. Default: 50000.</summary>
    [Default(50_000), Range(0, int.MaxValue)]
    public partial int HistoryLimit { get; set; }

    /// <summary>How many milliseconds tmux waits to tell Escape from Alt. Default: 10.</summary>
    [Default(10), Range(0, 5000)]
    public partial int EscapeTime { get; set; }

    /// <summary>Whether the mouse selects panes and scrolls. Default: yes.</summary>
    [Default(true)]
    public partial bool Mouse { get; set; }

    /// <summary>Whether copying works as in vi rather than in Emacs. Default: no.</summary>
    public partial bool ViKeys { get; set; }

    /// <summary>What programs inside believe the terminal to be. Default: <c>tmux-256color</c>.</summary>
    [Default("tmux-256color"), RegularExpression("[A-Za-z0-9+_-]+")]
    public partial string Terminal { get; set; }

    /// <summary>The shell of new windows. Default: null, which is the user's login shell.</summary>
    [AbsolutePath]
    public partial string? Shell { get; set; }

    /// <summary>Further lines of <c>tmux.conf</c>. Example: <c>ExtraLines.Add("set -g status-position top")</c>.</summary>
    public partial OptionLines ExtraLines { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, apt: "tmux", homebrew: "tmux");
        List<string> lines =
        [
            .. Prefix == "C-b" ? Array.Empty<string>() : [$"set -g prefix {ShellText.Quote(Prefix)}", "unbind C-b", $"bind {ShellText.Quote(Prefix)} send-prefix"],
            Option("base-index", BaseIndex),
            Option("pane-base-index", BaseIndex),
            Option("history-limit", HistoryLimit),
            $"set -s escape-time {EscapeTime.ToString(CultureInfo.InvariantCulture)}",
            $"set -g mouse {(Mouse ? "on" : "off")}",
            $"set -g mode-keys {(ViKeys ? "vi" : "emacs")}",
            $"set -g default-terminal {Terminal}",
            .. Shell is null ? Array.Empty<string>() : [$"set -g default-shell {ShellText.Quote(Shell)}"],
            .. ExtraLines.HasValue ? [ExtraLines.ToString()] : Array.Empty<string>(),
        ];
        target.ConfigFiles["tmux/tmux.conf"].Text = string.Join('\n', lines);
    }

    private static string Option(string name, int value) => string.Create(CultureInfo.InvariantCulture, $"set -g {name} {value}");
}
