/// <summary>What every person's home has: the aggregates, and their name on what they commit.</summary>
/// <param name="FullName">The person's name.</param>
/// <param name="Email">The person's address.</param>
/// <param name="SigningKey">The public key that signs commits; an agent has the other half.</param>
[ImportedModule]
public sealed record Personal(string FullName, string Email, string SigningKey) : IModule<Home>
{
    /// <inheritdoc/>
    public void Configure(Home target)
    {
        target.BaseSopsAggregate.Defaults.Enable = true;
        target.CoreAggregate.Defaults.Enable = true;
        target.DevelopmentAggregate.Defaults.Enable = true;
        target.PackagesAggregate.Defaults.Enable = true;
        target.ShellAggregate.Defaults.Enable = true;
        target.TerminalAggregate.Defaults.Enable = true;
        target.ToolsAggregate.Defaults.Enable = true;

        target.AgentsMdAggregate.Defaults.Enable = true;
        if (target.AgentsMdAggregate.Enable)
        {
            target.AgentsMdAggregate.Body.Add("# How we work\n\nSmall commits that build. Say what you ran and what you saw. Ask before anything that cannot be undone.");
        }

        target.Git.Defaults.UserName = FullName;
        target.Git.Defaults.UserEmail = Email;
        target.Git.Signing.Defaults.Key = SigningKey;
    }
}
