using System.Globalization;
using System.Text.RegularExpressions;
using NuGet.Versioning;

namespace Cairn.Sdk;

/// <summary>When a fallback can go: a package reached a version in the channel <c>unstable</c>, or a day came.</summary>
internal sealed partial record UntilCondition
{
    private const string DateFormat = "yyyy-MM-dd";

    private UntilCondition(string? package, NuGetVersion? version, DateOnly day) => (Package, Version, Day) = (package, version, day);

    /// <summary>Gets the package whose version decides; null when a day does.</summary>
    internal string? Package { get; }

    private NuGetVersion? Version { get; }

    private DateOnly Day { get; }

    /// <summary>Returns null for text that is no condition.</summary>
    internal static UntilCondition? ParseOrNull(string text)
    {
        if (ParseDayOrNull(text) is { } day)
        {
            return new UntilCondition(null, null, day);
        }

        var match = Comparison().Match(text.Trim());
        return match.Success && NuGetVersion.TryParse(match.Groups["version"].Value, out var version)
            ? new UntilCondition(match.Groups["package"].Value, version, default)
            : null;
    }

    internal static DateOnly? ParseDayOrNull(string text) =>
        DateOnly.TryParseExact(text.Trim(), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Says why the condition holds; null while it does not.</summary>
    internal string? WhyItHolds(CentralVersions versions, DateOnly today)
    {
        if (Package is null)
        {
            return today >= Day ? $"today is {today.ToString(DateFormat, CultureInfo.InvariantCulture)}" : null;
        }

        return versions.UnstableOf(Package) is { } now && NuGetVersion.TryParse(now, out var version) && version.CompareTo(Version) >= 0
            ? $"the version of '{Package}' is {now}"
            : null;
    }

    public override string ToString() => Package is null ? Day.ToString(DateFormat, CultureInfo.InvariantCulture) : $"{Package} >= {Version}";

    [GeneratedRegex(@"^(?<package>[A-Za-z0-9_.-]+)\s*>=\s*(?<version>\S+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comparison();
}
