namespace Cairn.Programs;

/// <summary>A feature that configures a program in a home, and can ask the machine to install it.</summary>
public abstract partial class ProgramFeature : Feature
{
    /// <summary>
    /// Whether the machine's package manager installs the program. Default: yes. Set it to false when the program comes from elsewhere,
    /// or is part of the system.
    /// </summary>
    [Default(true)]
    public partial bool Install { get; set; }

    /// <summary>Asks for the packages of the program, unless <see cref="Install"/> is off.</summary>
    /// <param name="home">The home.</param>
    /// <param name="apt">The Debian package; null when Debian has none.</param>
    /// <param name="homebrew">The formula; null when macOS has the program or Homebrew does not.</param>
    /// <param name="cask">The cask; null when there is none.</param>
    protected void Request(Home home, string? apt = null, string? homebrew = null, string? cask = null)
    {
        if (!Install)
        {
            return;
        }

        var packages = home.SystemPackages;
        packages.Apt.AddRange(Given(apt));
        packages.Homebrew.AddRange(Given(homebrew));
        packages.Casks.AddRange(Given(cask));
    }

    private static IEnumerable<string> Given(string? name) => name is null ? [] : [name];
}
