namespace Cairn.Aggregates;

/// <summary>What AI assistants are told about working with you: one text, in the file that each of them reads.</summary>
public sealed partial class AgentsMdAggregate : Feature, IModule<Home>
{
    private static readonly string[] s_files = [".claude/CLAUDE.md", ".codex/AGENTS.md", ".factory/AGENTS.md", ".gemini/GEMINI.md", ".hermes/SOUL.md"];
    private static readonly string[] s_configFiles = ["crush/CRUSH.md", "opencode/AGENTS.md"];

    /// <summary>The text, in Markdown. Several modules may add to it.</summary>
    public partial OptionLines Body { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        var text = Body.OrEmpty();
        if (text.Length == 0)
        {
            Warn("AI assistants are told nothing: 'AgentsMdAggregate.Body' is empty. Add text to it, or leave the feature off.");
            return;
        }

        foreach (var file in s_files.Select(path => target.Files[path]).Concat(s_configFiles.Select(path => target.ConfigFiles[path])))
        {
            file.Text = text;
            file.Defaults.WhenOccupied = OccupiedPath.Backup;
        }
    }
}
