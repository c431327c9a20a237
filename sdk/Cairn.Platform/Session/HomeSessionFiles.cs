namespace Cairn.Platform;

/// <summary>Writes the environment of a user's sessions.</summary>
/// <remarks>Shells read <c>cairn/session.sh</c> below the directory of configuration; the feature of each shell sources it.</remarks>
public sealed class HomeSessionFiles : IModule<Home>
{
    /// <inheritdoc/>
    public void Configure(Home target)
    {
        var xdg = target.Xdg;
        if (xdg.SetVariables)
        {
            var variables = target.Defaults.Session.Variables;
            variables["XDG_CONFIG_HOME"] = $"{target.Directory}/{xdg.Config}";
            variables["XDG_DATA_HOME"] = $"{target.Directory}/{xdg.Data}";
            variables["XDG_STATE_HOME"] = $"{target.Directory}/{xdg.State}";
            variables["XDG_CACHE_HOME"] = $"{target.Directory}/{xdg.Cache}";
        }

        if (SessionText.Shell(target.Session, "__CAIRN_HOME_PROFILE") is { Length: > 0 } shell)
        {
            target.Defaults.Files[$"{xdg.Config}/cairn/session.sh"].Text = shell;
            if (!target.IsOnDarwin)
            {
                target.Defaults.Files[$"{xdg.Config}/environment.d/10-cairn.conf"].Text = SessionText.EnvironmentD(target.Session);
            }
        }
    }
}
