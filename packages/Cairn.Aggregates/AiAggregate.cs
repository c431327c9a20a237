namespace Cairn.Aggregates;

/// <summary>Claude Code: its settings, its commands, and profiles that put other models behind it.</summary>
/// <remarks>Profiles share settings and commands, as links to the same files in the store, and each has a session of its own.</remarks>
public sealed partial class AiAggregate : Feature, IModule<Home>
{
    /// <summary>What it may do without asking. Example: <c>Allow.Add("Bash(git status:*)")</c>.</summary>
    public partial OptionSetOf<string> Allow { get; set; }

    /// <summary>What it must ask for every time. Example: <c>Ask.Add("Bash(git push:*)")</c>.</summary>
    public partial OptionSetOf<string> Ask { get; set; }

    /// <summary>What it must not do. Example: <c>Deny.Add("Read(./.env)")</c>.</summary>
    public partial OptionSetOf<string> Deny { get; set; }

    /// <summary>Commands of your own by name, in Markdown: <c>/name</c> runs them.</summary>
    public partial OptionMap<string> Commands { get; set; }

    /// <summary>All other settings of <c>settings.json</c>. Example: <c>Settings["includeCoAuthoredBy"] = false</c>.</summary>
    public partial Setting Settings { get; set; }

    /// <summary>Other models, by name: <c>Profiles["glm"]</c> is the command <c>claude-glm</c>.</summary>
    [RowName("profile"), KeyPattern("[a-z0-9][a-z0-9-]*")]
    public partial OptionTable<ClaudeProfile> Profiles { get; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        target.Packages.Add(Software.ClaudeCode);
        DefinePermissions("allow", Allow);
        DefinePermissions("ask", Ask);
        DefinePermissions("deny", Deny);
        WriteShared(target, ".claude");
        foreach (var (name, profile) in Profiles)
        {
            WriteShared(target, $"{target.Xdg.Config}/claude-{name}");
            var command = target.Files[$".local/bin/claude-{name}"];
            command.Text = ClaudeWrapper.Of(target, name, profile);
            command.Executable = true;
        }

        if (Profiles.Count > 0)
        {
            target.Session.Path.Add($"{target.Directory}/.local/bin");
        }
    }

    private void DefinePermissions(string kind, OptionSetOf<string> rules)
    {
        foreach (var rule in rules)
        {
            Settings["permissions"][kind].Add(rule);
        }
    }

    private void WriteShared(Home home, string folder)
    {
        var settings = home.Files[$"{folder}/settings.json"];
        settings.Text = JsonText.Write(Settings);
        settings.Defaults.WhenOccupied = OccupiedPath.Backup; // Claude Code writes one at its first start.
        foreach (var (name, text) in Commands)
        {
            home.Files[$"{folder}/commands/{name}.md"].Text = text;
        }
    }
}
