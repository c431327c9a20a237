namespace Cairn.Shell;

/// <summary>Brings the environment of a home's sessions into shells.</summary>
internal static class SessionScript
{
    /// <summary>Gives the line by which sh, bash and zsh read the file that the platform writes when there is something in it.</summary>
    internal static string Source(Home home)
    {
        var file = ShellText.Quote($"{home.Directory}/{home.Xdg.Config}/cairn/session.sh");
        return $"if [ -r {file} ]; then . {file}; fi";
    }

    /// <summary>Writes the environment for fish, which does not read what others do.</summary>
    internal static string Fish(Home home) => string.Join('\n',
    [
        .. home.Session.Variables.Select(static variable => $"set -gx {variable.Key} {ShellText.QuoteForFish(variable.Value)}"),
        .. home.Session.Path.Distinct(StringComparer.Ordinal).Reverse()
            .Select(static directory => $"fish_add_path --global --path --move {ShellText.QuoteForFish(directory)}"),
    ]);
}
