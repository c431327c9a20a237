/// <summary>Claude Code, with a second service behind it, for those who work with it.</summary>
[ImportedModule]
public sealed class WithAssistants : IModule<Home>
{
    /// <inheritdoc/>
    public void Configure(Home target)
    {
        target.AiAggregate.Enable = true;
        target.PackagesAggregate.Web = true;
        target.AiAggregate.Allow.Add("Bash(git status:*)");
        target.AiAggregate.Ask.Add("Bash(git push:*)");
        target.AiAggregate.Deny.Add("Read(./.env)");

        var glm = target.AiAggregate.Profiles["glm"];
        glm.ApiBase = "https://glm.example.net/anthropic";
        glm.KeyFile = $"{target.Directory}/.config/claude-glm/key";
        glm.Opus = "glm-5.1";
        glm.Haiku = "glm-4.5-air";
    }
}
