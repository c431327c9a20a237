namespace Cairn.Platform;

/// <summary>Puts the profiles of a machine and its homes on the search paths of sessions.</summary>
/// <remarks>Behind what users add themselves, in front of what the operating system has.</remarks>
public sealed class ProfileSession : IModule<Linux>, IModule<Darwin>, IModule<Home>
{
    private const string UsualData = "/usr/local/share:/usr/share";

    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        if (target.Packages.Count > 0)
        {
            target.Session.Path.AddLast($"{ProfilePaths.System}/bin");
            target.Defaults.Session.Variables["XDG_DATA_DIRS"] = $"{ProfilePaths.System}/share:{UsualData}";
        }
    }

    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        if (target.Packages.Count > 0)
        {
            target.Defaults.Etc["paths.d/10-cairn"].Text = $"{ProfilePaths.System}/bin"; // path_helper(8) reads it.
            target.Defaults.Etc["manpaths.d/10-cairn"].Text = $"{ProfilePaths.System}/share/man";
        }
    }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        if (target.Packages.Count == 0)
        {
            return;
        }

        var profile = ProfilePaths.Home(target.UserName);
        target.Session.Path.AddLast($"{profile}/bin");
        if (!target.IsOnDarwin)
        {
            target.Defaults.Session.Variables["XDG_DATA_DIRS"] = $"{profile}/share:{ProfilePaths.System}/share:{UsualData}";
        }
    }
}
