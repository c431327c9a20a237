using System.Globalization;

namespace Cairn.Shell;

/// <summary>Bash: <c>~/.bashrc</c> and <c>~/.bash_profile</c>.</summary>
public sealed partial class Bash : ShellFeature, IModule<Home>
{
    /// <summary>How many commands a session remembers and the history file keeps. Default: 100000.</summary>
    [Default(100_000), Range(0, int.MaxValue)]
    public partial int HistorySize { get; set; }

    /// <summary>Which commands the history leaves out. Default: those like the one before and those behind a blank.</summary>
    [Default("ignoredups", "ignorespace"), AllowedValues("ignoredups", "ignorespace", "ignoreboth", "erasedups")]
    public partial OptionSetOf<string> HistoryControl { get; set; }

    /// <summary>Options of the shell to switch on by <c>shopt -s</c>. Default: <c>checkwinsize</c> and <c>histappend</c>.</summary>
    [Default("checkwinsize", "histappend"), RegularExpression("[a-z_]+")]
    public partial OptionSetOf<string> ShellOptions { get; set; }

    /// <summary>Whether arguments are completed by what programs bring for it. Default: yes.</summary>
    [Default(true)]
    public partial bool Completion { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, apt: "bash", homebrew: "bash");
        if (Completion)
        {
            Request(target, apt: "bash-completion", homebrew: "bash-completion@2");
        }

        Write(target, ".bash_profile", Join("# Bash reads this file at login.", "if [ -f ~/.bashrc ]; then . ~/.bashrc; fi"));
        Write(target, ".bashrc", Join(
            "# Bash reads this file in every session that is not a login.",
            SessionScript.Source(target),
            Always.OrEmpty(),
            "case $- in *i*) ;; *) return ;; esac",
            string.Create(CultureInfo.InvariantCulture, $"HISTSIZE={HistorySize}\nHISTFILESIZE={HistorySize}"),
            $"HISTCONTROL={string.Join(':', HistoryControl)}",
            ShellOptions.Count == 0 ? "" : $"shopt -s {string.Join(' ', ShellOptions)}",
            Completion ? CompletionScript : "",
            string.Join('\n', AllAliases(target).Select(static alias => $"alias {alias.Key}={ShellText.Quote(alias.Value)}")),
            Interactive.OrEmpty()));
    }

    private const string CompletionScript = """
        for file in /usr/share/bash-completion/bash_completion /opt/homebrew/etc/profile.d/bash_completion.sh; do
          if [ -r "$file" ]; then . "$file"; break; fi
        done
        unset file
        """;

    private static void Write(Home home, string path, string text)
    {
        var file = home.Files[path];
        file.Text = text;
        file.Defaults.WhenOccupied = OccupiedPath.Backup; // Every distribution puts one into a new home.
    }
}
