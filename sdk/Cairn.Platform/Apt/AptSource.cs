namespace Cairn.Platform;

/// <summary>An archive of packages; the row's key is the name of its file.</summary>
public sealed partial class AptSource : OptionSet, IValidatableObject
{
    /// <summary>Where the archive is.</summary>
    [RegularExpression("[a-z+]+:\\S+", ErrorMessage = "must be a URI, as https://deb.debian.org/debian")]
    public partial OptionList<string> Uris { get; set; }

    /// <summary>The suites to take, as <c>trixie</c>.</summary>
    [RegularExpression("\\S+", ErrorMessage = "must be a word")]
    public partial OptionList<string> Suites { get; set; }

    /// <summary>The components to take, as <c>main</c>. None if a suite ends with <c>/</c>.</summary>
    [RegularExpression("\\S+", ErrorMessage = "must be a word")]
    public partial OptionList<string> Components { get; set; }

    /// <summary>The architectures to take. Default: the machine's.</summary>
    [RegularExpression("[a-z0-9-]+", ErrorMessage = "must be an architecture, as amd64")]
    public partial OptionList<string> Architectures { get; set; }

    /// <summary>The key that the archive is signed with: the path of a keyring on the machine, or a key in armor. Default: the distribution's keys.</summary>
    public partial string? SignedBy { get; set; }

    /// <summary>Whether the archive must not be older than it says. Default: yes; a snapshot of the past is.</summary>
    [Default(true)]
    public partial bool CheckValidUntil { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Uris.Count == 0 || Suites.Count == 0)
        {
            yield return new ValidationResult($"'{RowKey}' needs both Uris and Suites.", [nameof(Uris), nameof(Suites)]);
        }

        if (Components.Count == 0 == Suites.Any(static suite => !suite.EndsWith('/')))
        {
            yield return new ValidationResult($"'{RowKey}' needs Components, unless its suites end with '/'; then it must have none.", [nameof(Components)]);
        }

        if (SignedBy is { } key && PathRules.WhyNotAbsolute(key) is not null && !key.TrimStart().StartsWith("-----BEGIN PGP PUBLIC KEY BLOCK-----", StringComparison.Ordinal))
        {
            yield return new ValidationResult($"'{RowKey}' must be signed by an absolute path or a PGP public key in armor.", [nameof(SignedBy)]);
        }
    }
}
