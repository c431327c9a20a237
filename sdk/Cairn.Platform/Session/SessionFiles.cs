namespace Cairn.Platform;

/// <summary>Writes the environment of login sessions of Linux.</summary>
public sealed class SessionFiles : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        if (SessionText.Shell(target.Session, "__CAIRN_PROFILE") is { Length: > 0 } shell)
        {
            target.Defaults.Etc["profile.d/10-cairn.sh"].Text = shell;
            target.Defaults.Etc["environment.d/10-cairn.conf"].Text = SessionText.EnvironmentD(target.Session);
        }
    }
}
