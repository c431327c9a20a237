namespace Cairn.Platform;

/// <summary>How much a version of a package is preferred. See apt_preferences(5).</summary>
/// <example><c>var pin = linux.Apt.Pins["backports"]; pin.Pin = "release n=trixie-backports"; pin.Priority = 100;</c></example>
public sealed partial class AptPin : OptionSet
{
    /// <summary>Names of packages, in which <c>*</c> stands for anything. Default: all.</summary>
    [Default("*"), RegularExpression("\\S+", ErrorMessage = "must be the name of a package or a pattern of names")]
    public partial OptionList<string> Packages { get; set; }

    /// <summary>What is preferred: <c>release n=trixie-backports</c>, <c>origin packages.example.net</c> or <c>version 1.2*</c>.</summary>
    [RegularExpression("(release|origin|version) \\S[^\\p{Cc}]*", ErrorMessage = "must begin with release, origin or version")]
    public partial string Pin { get; set; }

    /// <summary>How much: below 0 never, 500 as usual, above 1000 even if that is a downgrade.</summary>
    [Range(-32768, 32767)]
    public partial int Priority { get; set; }
}
