namespace Cairn.Shell;

/// <summary>Writes the environment of a home's sessions in the languages of shells.</summary>
internal static class SessionScript
{
    /// <summary>Where the script for sh, bash and zsh is, below the directory of configuration.</summary>
    internal const string PosixPath = "cairn/session.sh";

    /// <summary>Gives what a shell's file says to read the script.</summary>
    internal static string Source(Home home) => $". {ShellText.Quote($"{home.Directory}/{home.Xdg.Config}/{PosixPath}")}";

    internal static string Posix(Home home) => Lines(
    [
        .. home.Session.Variables.Select(static variable => $"export {variable.Key}={ShellText.Quote(variable.Value)}"),
        .. home.Session.Path.Distinct(StringComparer.Ordinal).Reverse().Select(static directory =>
            $"case \":$PATH:\" in *:{ShellText.Quote(directory)}:*) ;; *) PATH={ShellText.Quote(directory)}:$PATH ;; esac"),
        .. home.Session.Path.Count > 0 ? ["export PATH"] : Array.Empty<string>(),
    ]);

    internal static string Fish(Home home) => Lines(
    [
        .. home.Session.Variables.Select(static variable => $"set -gx {variable.Key} {ShellText.QuoteForFish(variable.Value)}"),
        .. home.Session.Path.Distinct(StringComparer.Ordinal).Reverse().Select(static directory => $"fish_add_path --global --path --move {ShellText.QuoteForFish(directory)}"),
    ]);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
