namespace Cairn.Development;

/// <summary>Jujutsu, a version control system that works on git's repositories.</summary>
public sealed partial class Jujutsu : ProgramFeature, IModule<Home>
{
    /// <summary>The author's name. Default: that of the user in the fleet, if the fleet knows the user.</summary>
    public partial string? UserName { get; set; }

    /// <summary>The author's e-mail address. Default: that of the user in the fleet, if there is one.</summary>
    [RegularExpression("[^@\\s<>]+@[^@\\s<>]+", ErrorMessage = "must be an e-mail address")]
    public partial string? UserEmail { get; set; }

    /// <summary>The SSH key that commits are signed by: a path, or a public key. Default: null, and nothing is signed.</summary>
    public partial string? SigningKey { get; set; }

    /// <summary>All other settings of <c>config.toml</c>. Example: <c>Settings["aliases"]["l"] = new[] { "log", "-r", "all()" }</c>.</summary>
    public partial Setting Settings { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        Request(target, homebrew: "jj");
        var user = target.Fleet.FindUser(target.UserName);
        if ((UserName ?? (user?.IsDefined(nameof(FleetUser.FullName)) == true ? user.FullName : null)) is { } name)
        {
            Settings["user"]["name"] = name;
        }

        if ((UserEmail ?? user?.Email) is { } email)
        {
            Settings["user"]["email"] = email;
        }

        if (SigningKey is not null)
        {
            Settings["signing"]["backend"] = "ssh";
            Settings["signing"]["behavior"] = "own";
            Settings["signing"]["key"] = SigningKey;
        }

        target.ConfigFiles["jj/config.toml"].Text = TomlText.Write(Settings);
    }
}
