namespace Cairn.Aggregates;

/// <summary>Where SOPS and age find a user's key, on every system.</summary>
public sealed partial class BaseSopsAggregate : Feature, IModule<Home>
{
    /// <summary>The file with the user's age key, relative to the home. It stays where it is; Cairn neither reads nor writes it.</summary>
    [Default(".config/sops/age/keys.txt"), RegularExpression("[^/].*", ErrorMessage = "must be a path relative to the home")]
    public partial string KeyFile { get; set; }

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        target.Session.Defaults.Variables["SOPS_AGE_KEY_FILE"] = $"{target.Directory}/{KeyFile}"; // macOS would look below ~/Library.
        target.SystemPackages.Apt.Add("age");
        target.SystemPackages.Homebrew.Add("age");
        target.SystemPackages.Homebrew.Add("sops");
    }
}
