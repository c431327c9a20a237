namespace Cairn.Shell;

/// <summary>Starts a program's part in the interactive sessions of all enabled shells, where the program is installed.</summary>
internal static class ShellHook
{
    /// <summary>Adds what a program prints for each shell.</summary>
    /// <param name="home">The home.</param>
    /// <param name="program">The program's name.</param>
    /// <param name="script">Gives the command that prints the script for a shell: bash, zsh or fish.</param>
    /// <param name="rank">Where the script stands among others.</param>
    internal static void Add(Home home, string program, Func<string, string> script, int rank = Rank.Normal)
    {
        if (home.Bash.Enable)
        {
            home.Bash.Interactive.Add(Posix(program, script("bash")), rank);
        }

        if (home.Zsh.Enable)
        {
            home.Zsh.Interactive.Add(Posix(program, script("zsh")), rank);
        }

        if (home.Fish.Enable)
        {
            home.Fish.Interactive.Add($"if type -q {program}; {script("fish")} | source; end", rank);
        }
    }

    private static string Posix(string program, string script) => $"if command -v {program} >/dev/null 2>&1; then eval \"$({script})\"; fi";
}
