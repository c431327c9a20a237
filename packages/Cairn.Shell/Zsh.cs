using System.Globalization;

namespace Cairn.Shell;

/// <summary>Zsh: <c>~/.zshenv</c> and <c>~/.zshrc</c>.</summary>
public sealed partial class Zsh : ShellFeature, IModule<Home>
{
    /// <summary>How many commands a session remembers and the history file keeps. Default: 100000.</summary>
    [Default(100_000), Range(0, int.MaxValue)]
    public partial int HistorySize { get; set; }

    /// <summary>Options to switch on by <c>setopt</c>. Default: a shared history without doubles, and changing directories by their name.</summary>
    [Default("auto_cd", "extended_history", "hist_ignore_dups", "hist_ignore_space", "share_history"), RegularExpression("[A-Za-z_]+")]
    public partial OptionSetOf<string> Options { get; set; }

    /// <summary>How a line is edited. Default: as in Emacs.</summary>
    [Default(ZshKeys.Emacs)]
    public partial ZshKeys Keys { get; set; }

    /// <summary>Whether arguments are completed. Default: yes.</summary>
    [Default(true)]
    public partial bool Completion { get; set; }

    /// <summary>Whether the rest of a command is suggested from the history. Default: yes.</summary>
    [Default(true)]
    public partial bool Suggestions { get; set; }

    /// <summary>Whether a command is coloured while it is typed. Default: yes.</summary>
    [Default(true)]
    public partial bool Highlighting { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, apt: "zsh");
        Write(target, ".zshenv", Join("# Zsh reads this file in every session.", SessionScript.Source(target), Always.OrEmpty()));
        Write(target, ".zshrc", Join(
            "# Zsh reads this file in interactive sessions.",
            string.Create(CultureInfo.InvariantCulture, $"HISTFILE=~/.zsh_history\nHISTSIZE={HistorySize}\nSAVEHIST={HistorySize}"),
            Options.Count == 0 ? "" : $"setopt {string.Join(' ', Options)}",
            Keys == ZshKeys.Vi ? "bindkey -v" : "bindkey -e",
            Completion ? "autoload -Uz compinit && compinit" : "",
            string.Join('\n', AllAliases(target).Select(static alias => $"alias -- {alias.Key}={ShellText.Quote(alias.Value)}")),
            Interactive.OrEmpty(),
            Suggestions ? Plugin(target, "zsh-autosuggestions") : "",
            Highlighting ? Plugin(target, "zsh-syntax-highlighting") : "")); // It has to come last, behind all that binds keys.
    }

    private string Plugin(Home home, string name)
    {
        Request(home, apt: name, homebrew: name);
        return $$"""
            for file in {/usr/share,/opt/homebrew/share,/usr/local/share}/{{name}}/{{name}}.zsh; do
              if [[ -r $file ]]; then source $file; break; fi
            done
            unset file
            """;
    }

    private static void Write(Home home, string path, string text)
    {
        var file = home.Files[path];
        file.Text = text;
        file.Defaults.WhenOccupied = OccupiedPath.Backup; // Most homes have one already.
    }
}
