namespace Cairn.Development;

/// <summary>GitHub's command line, <c>gh</c>. Its token is made by <c>gh auth login</c> and stays in a file that Cairn does not touch.</summary>
public sealed partial class GitHubCli : ProgramFeature, IModule<Home>
{
    /// <summary>How <c>gh</c> reaches repositories: <c>ssh</c> or <c>https</c>. Default: <c>ssh</c>.</summary>
    [Default("ssh"), AllowedValues("ssh", "https")]
    public partial string Protocol { get; set; }

    /// <summary>Whether git asks <c>gh</c> for the password of GitHub. Default: no. Ignored unless <see cref="Git"/> is enabled.</summary>
    public partial bool CredentialHelper { get; set; }

    /// <summary>Commands of your own, by name. Example: <c>Aliases["co"] = "pr checkout"</c>.</summary>
    public partial OptionMap<string> Aliases { get; set; }

    /// <summary>All other settings of <c>config.yml</c>. Example: <c>Settings["prompt"] = "disabled"</c>.</summary>
    public partial Setting Settings { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, apt: "gh", homebrew: "gh");
        Settings["version"] = "1"; // Otherwise gh rewrites the file at its first start, and it is read-only.
        Settings["git_protocol"] = Protocol;
        foreach (var (name, command) in Aliases)
        {
            Settings["aliases"][name] = command;
        }

        var config = target.ConfigFiles["gh/config.yml"];
        config.Text = YamlText.Write(Settings);
        config.Defaults.WhenOccupied = OccupiedPath.Backup;
        if (CredentialHelper && target.Git.Enable)
        {
            foreach (var host in new[] { "https://github.com", "https://gist.github.com" })
            {
                // The empty one drops helpers of the system, which would answer first.
                target.Git.Settings["credential"][host]["helper"] = new[] { "", "!gh auth git-credential" };
            }
        }
    }
}
