namespace Cairn.Programs;

/// <summary>Packages that a home asks its machine for, from the machine's own package manager. Ignored in a home without a machine.</summary>
[Extends<Home>]
public sealed partial class SystemPackages : OptionSet
{
    /// <summary>Packages of Debian and Ubuntu. Ignored on macOS. Example: <c>Apt.Add("git")</c>.</summary>
    [RegularExpression("[a-z0-9][a-z0-9+.-]+", ErrorMessage = "must be the name of a Debian package")]
    public partial OptionSetOf<string> Apt { get; set; }

    /// <summary>Formulae of Homebrew. Ignored on Linux, and on a Mac that does not enable Homebrew. Example: <c>Homebrew.Add("git")</c>.</summary>
    public partial OptionSetOf<string> Homebrew { get; set; }

    /// <summary>Casks of Homebrew. Ignored on Linux, and on a Mac that does not enable Homebrew. Example: <c>Casks.Add("zed")</c>.</summary>
    public partial OptionSetOf<string> Casks { get; set; }
}
