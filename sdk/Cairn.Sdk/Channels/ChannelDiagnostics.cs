namespace Cairn.Sdk;

/// <summary>What can be said of channels and fallbacks.</summary>
internal static class ChannelDiagnostics
{
    /// <summary>A fallback lacks metadata that says why and how long it is there.</summary>
    internal const string Incomplete = "CAIRN3011";

    /// <summary>The date since when a fallback is there is no date.</summary>
    internal const string SinceIsNoDate = "CAIRN3012";

    /// <summary>The condition that ends a fallback cannot be read.</summary>
    internal const string UntilIsNoCondition = "CAIRN3013";

    /// <summary>A fallback or a channel names a package that has no version.</summary>
    internal const string UnknownPackage = "CAIRN3014";

    /// <summary>A package is wanted from the channel stable, but has no stable version.</summary>
    internal const string NoStableVersion = "CAIRN3015";

    /// <summary>The condition that ends a fallback holds.</summary>
    internal const string Expired = "CAIRN3016";

    /// <summary>No machine of the fleet uses the package of a fallback.</summary>
    internal const string Unused = "CAIRN3017";

    /// <summary>The link of a fallback is no address.</summary>
    internal const string LinkIsNoAddress = "CAIRN3019";

    private static string WayOut => "Correct it where the fallback is declared.";

    internal static Problem LacksMetadata(string package, IEnumerable<string> missing) => new(
        Incomplete, IsError: true, $"Fallback of '{package}' has no {string.Join(" and no ", missing)}. Reason, Since and Until are required: add them where the fallback is declared.");

    internal static Problem SinceMalformed(string package, string since) => new(
        SinceIsNoDate, IsError: true, $"Since of the fallback of '{package}' is '{since}', but must be a date like '2026-11-20'. {WayOut}");

    internal static Problem UntilMalformed(string package, string until) => new(
        UntilIsNoCondition, IsError: true, $"Until of the fallback of '{package}' is '{until}', but must be a package and a version like '{package} >= 1.5.1', or a date like '2026-11-20'. {WayOut}");

    internal static Problem LinkMalformed(string package, string link) => new(
        LinkIsNoAddress, IsError: true, $"Link of the fallback of '{package}' is '{link}', but must be an address like 'https://example.net/issues/12'. {WayOut}");

    internal static Problem Unknown(string package, string what, IEnumerable<string> known) => new(
        UnknownPackage, IsError: true, $"{what} '{package}', which is no package of the fleet: Directory.Packages.props has no version of it.{Platform.NearestName.Hint(package, known)} Correct the name, or add the version.");

    internal static Problem LacksStable(string package) => new(
        NoStableVersion, IsError: true, $"Package '{package}' has no stable version to take. Add it in Directory.Packages.props: <PackageVersion Include=\"{package}\" Version=\"…\" Stable=\"…\" />.");

    internal static Problem CanGo(StableFallback fallback, string why) => new(
        Expired, IsError: false, $"Fallback of '{fallback.Package}' can go: its condition '{fallback.Until}' holds, because {why}. It is there since {fallback.Since:yyyy-MM-dd} because '{fallback.Reason}'. Remove it where it is declared, and build.");

    internal static Problem NobodyUses(StableFallback fallback) => new(
        Unused, IsError: false, $"Fallback of '{fallback.Package}' has no effect: no machine of the fleet uses the package. Remove it where it is declared.");
}
