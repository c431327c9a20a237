namespace Cairn.Platform;

/// <summary>The package manager of Debian, Ubuntu and their like: what is installed, and from which archive.</summary>
/// <example><c>linux.Apt.Suite = "trixie"; linux.Apt.Snapshot = new DateOnly(2026, 11, 1); linux.Apt.Packages.Add("nftables");</c></example>
public sealed partial class Apt : OptionSet, IValidatableObject
{
    /// <summary>Whether packages are managed by APT. Default: yes. On other distributions switch it off; packages are then yours to install.</summary>
    [Default(true)]
    public partial bool Enable { get; set; }

    /// <summary>Packages that are installed: <c>name</c>, <c>name:architecture</c>, <c>name=version</c> or <c>name/suite</c>.</summary>
    [RegularExpression(AptNames.Package, ErrorMessage = AptNames.PackageRule)]
    public partial OptionSetOf<string> Packages { get; set; }

    /// <summary>Packages that are removed when they are installed.</summary>
    [RegularExpression(AptNames.Name, ErrorMessage = AptNames.NameRule)]
    public partial OptionSetOf<string> Removed { get; set; }

    /// <summary>Whether recommended packages are installed too. Default: no.</summary>
    public partial bool InstallRecommends { get; set; }

    /// <summary>The suite of Debian that the machine follows, as <c>trixie</c>; its updates and security updates come with it. Default: null, which leaves the sources as they are.</summary>
    [RegularExpression("[a-z][a-z0-9-]*", ErrorMessage = "must be the name of a suite, as trixie")]
    public partial string? Suite { get; set; }

    /// <summary>The components of that suite. Default: <c>main</c>.</summary>
    [Default("main"), RegularExpression("[a-z][a-z0-9/-]*", ErrorMessage = "must be the name of a component, as main")]
    public partial OptionList<string> Components { get; set; }

    /// <summary>The day whose archive the machine sees, so that the same configuration installs the same versions. Default: null, the living archive. Ignored without <see cref="Suite"/>.</summary>
    public partial DateOnly? Snapshot { get; set; }

    /// <summary>Further sources of packages, by name.</summary>
    [RowName("name"), KeyPattern("[A-Za-z0-9][A-Za-z0-9_-]*")]
    public partial OptionTable<AptSource> Sources { get; }

    /// <summary>Which source is preferred for which packages, by name.</summary>
    [RowName("name"), KeyPattern("[A-Za-z0-9][A-Za-z0-9_-]*")]
    public partial OptionTable<AptPin> Pins { get; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var name in Packages.Select(AptNames.NameOf).Intersect(Removed, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            yield return new ValidationResult($"'{name}' is both installed and removed. Keep one of them.", [nameof(Packages), nameof(Removed)]);
        }

        foreach (var versions in Packages.GroupBy(AptNames.NameOf, StringComparer.Ordinal).Where(static same => same.Count(AptNames.IsPinned) > 1))
        {
            yield return new ValidationResult($"'{versions.Key}' is wanted in several versions: {string.Join(", ", versions)}. Keep one of them.", [nameof(Packages)]);
        }
    }
}
