namespace Cairn.Development;

/// <summary>Git: <c>~/.config/git</c>.</summary>
public sealed partial class Git : ProgramFeature, IModule<Home>
{
    /// <summary>The author's name. Default: the full name of the user in the fleet, if the fleet knows the user.</summary>
    public partial string? UserName { get; set; }

    /// <summary>The author's e-mail address. Default: that of the user in the fleet, if there is one.</summary>
    [RegularExpression("[^@\\s<>]+@[^@\\s<>]+", ErrorMessage = "must be an e-mail address")]
    public partial string? UserEmail { get; set; }

    /// <summary>Signatures of commits and tags.</summary>
    public partial GitSigning Signing { get; }

    /// <summary>The branch of new repositories. Default: <c>main</c>.</summary>
    [Default("main"), RegularExpression("[^\\s~^:?*\\[\\\\]+")]
    public partial string DefaultBranch { get; set; }

    /// <summary>Whether differences are shown by delta, with colours. Default: no.</summary>
    public partial bool Delta { get; set; }

    /// <summary>Commands of your own, by name. Example: <c>Aliases["st"] = "status --short"</c>; with <c>!</c> in front a shell runs it.</summary>
    public partial OptionMap<string> Aliases { get; set; }

    /// <summary>Patterns of files that no repository sees. Example: <c>Ignores.Add(".DS_Store")</c>.</summary>
    [RegularExpression("[^\\p{Cc}]+", ErrorMessage = "must be one line")]
    public partial OptionList<string> Ignores { get; set; }

    /// <summary>Attributes of files in all repositories, one line each. Example: <c>*.csv diff=csv</c>.</summary>
    [RegularExpression("[^\\p{Cc}]+", ErrorMessage = "must be one line")]
    public partial OptionList<string> Attributes { get; set; }

    /// <summary>Further files of configuration, by a name of your choice.</summary>
    [RowName("name")]
    public partial OptionTable<GitInclude> Includes { get; }

    /// <summary>All other settings. Example: <c>Settings["pull"]["rebase"] = true</c>.</summary>
    public partial Setting Settings { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, apt: "git", homebrew: "git");
        DefineUser(target);
        DefineSigning(target);
        Settings["init"]["defaultBranch"] = DefaultBranch;
        foreach (var (name, command) in Aliases)
        {
            Settings["alias"][name] = command;
        }

        foreach (var include in Includes.Values)
        {
            (include.When is { } when ? Settings["includeIf"][when] : Settings["include"])["path"].Add(include.Path);
        }

        if (Delta)
        {
            Request(target, apt: "git-delta", homebrew: "git-delta");
            Settings["core"]["pager"] = "delta";
            Settings["interactive"]["diffFilter"] = "delta --color-only";
            this.Defaults.Settings["delta"]["navigate"] = true;
        }

        target.ConfigFiles["git/config"].Text = GitConfigText.Write(Settings);
        WriteLines(target, "git/ignore", Ignores);
        WriteLines(target, "git/attributes", Attributes);
    }

    private void DefineUser(Home home)
    {
        var user = home.Fleet.FindUser(home.UserName);
        if ((UserName ?? (user?.IsDefined(nameof(FleetUser.FullName)) == true ? user.FullName : null)) is { } name)
        {
            Settings["user"]["name"] = name;
        }

        if ((UserEmail ?? user?.Email) is { } email)
        {
            Settings["user"]["email"] = email;
        }
    }

    private void DefineSigning(Home home)
    {
        if (Signing.Signers.Count > 0)
        {
            home.ConfigFiles["git/allowed_signers"].Text = string.Join('\n', Signing.Signers.Select(static signer => $"{signer.Key} {signer.Value}"));
            Settings["gpg"]["ssh"]["allowedSignersFile"] = $"{home.Directory}/{home.Xdg.Config}/git/allowed_signers";
        }

        if (Signing.Key is not { } key)
        {
            return;
        }

        Settings["gpg"]["format"] = "ssh";
        Settings["user"]["signingKey"] = key[0] is '/' or '~' ? key : $"key::{key}";
        Settings["commit"]["gpgSign"] = Signing.Always;
        Settings["tag"]["gpgSign"] = Signing.Always;
        if (Signing.Program is { } program)
        {
            Settings["gpg"]["ssh"]["program"] = program;
        }
    }

    private static void WriteLines(Home home, string path, OptionList<string> lines)
    {
        if (lines.Count > 0)
        {
            home.ConfigFiles[path].Text = string.Join('\n', lines);
        }
    }
}
