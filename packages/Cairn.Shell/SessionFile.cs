namespace Cairn.Shell;

/// <summary>Writes the environment of sessions to one file that Bash and Zsh read.</summary>
public sealed class SessionFile : IModule<Home>
{
    /// <inheritdoc/>
    public void Configure(Home target)
    {
        if (target.Bash.Enable || target.Zsh.Enable)
        {
            target.ConfigFiles[SessionScript.PosixPath].Text = $"# The environment of sessions, for sh, bash and zsh.\n{SessionScript.Posix(target)}";
        }
    }
}
