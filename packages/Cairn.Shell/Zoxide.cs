namespace Cairn.Shell;

/// <summary>Zoxide, which jumps to directories that one visits often.</summary>
public sealed partial class Zoxide : ProgramFeature, IModule<Home>
{
    /// <summary>The name of the command that jumps. Default: <c>z</c>. With <c>cd</c> it takes the place of the shell's own.</summary>
    [Default("z"), RegularExpression("[A-Za-z][A-Za-z0-9_]*")]
    public partial string Command { get; set; }

    /// <summary>Directories that are not remembered, as absolute paths or patterns. Default: the home directory itself, by zoxide.</summary>
    public partial OptionList<string> Exclude { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, apt: "zoxide", homebrew: "zoxide");
        if (Exclude.Count > 0)
        {
            target.Session.Variables["_ZO_EXCLUDE_DIRS"] = string.Join(':', Exclude);
        }

        var command = Command == "z" ? "" : $" --cmd {Command}";
        ShellHook.Add(target, "zoxide", shell => $"zoxide init{command} {shell}", Rank.Last);
    }
}
