using System.Globalization;

namespace Cairn.Sdk;

/// <summary>What can be said of software and its payloads.</summary>
internal static class PayloadDiagnostics
{
    /// <summary>The source of a payload is not understood.</summary>
    internal const string Source = "CAIRN5024";

    /// <summary>A payload that is fetched has no integrity.</summary>
    internal const string NoIntegrity = "CAIRN5025";

    /// <summary>An integrity is not written as one.</summary>
    internal const string BadIntegrity = "CAIRN5026";

    /// <summary>A payload has other content than its integrity says.</summary>
    internal const string Mismatch = "CAIRN5027";

    /// <summary>A payload is larger than allowed.</summary>
    internal const string TooLarge = "CAIRN5028";

    /// <summary>A payload cannot be fetched.</summary>
    internal const string NotFetched = "CAIRN5029";

    /// <summary>An archive holds what no payload may hold.</summary>
    internal const string Archive = "CAIRN5030";

    /// <summary>A Map names a file that is not there.</summary>
    internal const string NothingMapped = "CAIRN5031";

    /// <summary>A Map is not written as one.</summary>
    internal const string BadMap = "CAIRN5032";

    /// <summary>Software has no payload for a machine's system.</summary>
    internal const string NoPayload = "CAIRN5033";

    /// <summary>A configuration uses software that no project declares.</summary>
    internal const string Undeclared = "CAIRN5034";

    /// <summary>Several packages of a profile have the same file.</summary>
    internal const string Collision = "CAIRN5035";

    /// <summary>Software does not say its version.</summary>
    internal const string Version = "CAIRN5036";

    /// <summary>The system of a payload is unknown.</summary>
    internal const string UnknownSystem = "CAIRN5038";

    /// <summary>A payload in the folder of NuGet's packages is not what its package says.</summary>
    internal const string PackageChanged = "CAIRN5039";

    /// <summary>A download in the cache changed on disk.</summary>
    internal const string CacheChanged = "CAIRN5041";

    /// <summary>A choice between packages names one that does not have the file.</summary>
    internal const string BadChoice = "CAIRN5043";

    internal static PayloadException NotASource(string software, string source) => new(
        Source, $"Payload '{source}' of software '{software}' is not understood. Write 'https://…', 'npm:<package>@<version>', 'folder:<path>' or 'publish:<project>'.");

    internal static PayloadException WithoutIntegrity(string software, string source, string found) => new(
        NoIntegrity, $"Payload '{source}' of software '{software}' has no Integrity. Its content has '{found}' now: compare that with what its publisher says, then write Integrity=\"{found}\".");

    internal static PayloadException NotAnIntegrity(string text) => new(
        BadIntegrity, $"Integrity '{text}' is not understood. Write 'sha256-' or 'sha512-' and the hash in base 64, as npm prints it.");

    internal static PayloadException OtherContent(string software, string source, string expected, string found) => new(
        Mismatch, $"Payload '{source}' of software '{software}' has other content: expected '{expected}', found '{found}'. Nothing was kept. If its publisher announces the new hash, change Integrity; otherwise distrust the source.");

    internal static PayloadException LargerThan(string source, long limit) => new(
        TooLarge, string.Create(CultureInfo.InvariantCulture, $"Payload '{source}' has more than the {limit} bytes allowed. Set MaxPayloadSize to more, or name a smaller file."));

    internal static PayloadException CannotFetch(string source, int attempts, string reason) => new(
        NotFetched, string.Create(CultureInfo.InvariantCulture, $"Payload '{source}' could not be fetched in {attempts} attempts: {reason.TrimEnd('.')}. Check the address and the network; what arrived is kept, and the next build continues there."));

    internal static PayloadException Hostile(string source, string entry, string reason) => new(
        Archive, $"Payload '{source}' cannot be unpacked: '{entry}' {reason}. Name another file; nothing of it was used.");

    internal static PayloadException MapsNothing(string source, string pattern, IEnumerable<string> files) => new(
        NothingMapped, $"Map '{pattern}' of payload '{source}' matches no file. There are: {string.Join(", ", files.Order(StringComparer.Ordinal).Take(20).Select(static file => $"'{file}'"))}.");

    internal static PayloadException NotAMap(string text, string reason) => new(
        BadMap, $"Map '{text}' is not understood: {reason}. Write '<path>' or '<path>=><path in the package>', several separated by ';'; '*' stands for a name and '**' for all below.");

    internal static PayloadException WithoutPayload(string software, string system, IEnumerable<string> systems, string usedBy) => new(
        NoPayload, $"Software '{software}' has no payload for '{system}', and {usedBy} uses it. There are payloads for: {string.Join(", ", systems.Order(StringComparer.Ordinal).Select(static s => $"'{s}'").DefaultIfEmpty("no system"))}. Use it on those only, or add a Payload for '{system}'.");

    internal static PayloadException NotDeclared(string software, string usedBy, IEnumerable<string> declared) => new(
        Undeclared, $"Software '{software}' is used by {usedBy}, but no project that the machine references declares it. Declared are: {string.Join(", ", declared.Order(StringComparer.Ordinal).Select(static s => $"'{s}'").DefaultIfEmpty("none"))}. Add <Software Include=\"{software}\" /> to the project that uses it.");

    internal static PayloadException Collides(string profile, string path, IReadOnlyList<string> packages) => new(
        Collision, $"{profile} would have '{path}' of {string.Join(" and of ", packages.Select(static p => $"'{p}'"))}. Remove one from Packages, or choose: PackageChoices[\"{path}\"] = the software that provides it.");

    internal static PayloadException ChoosesWrongly(string profile, string path, string software, IEnumerable<string> having) => new(
        BadChoice, $"{profile} takes '{path}' from '{software}', which does not provide it. It is provided by: {string.Join(", ", having.Order(StringComparer.Ordinal).Select(static s => $"'{s}'").DefaultIfEmpty("none of its packages"))}. Correct or remove the choice.");

    internal static PayloadException SaysOtherVersion(string software, string command, string expected, string said) => new(
        Version, $"Software '{software}' does not say its version: '{command}' should print '{expected}', but printed '{said}'. Correct Version, VersionCommand or VersionText, or set VersionCheck to false and VersionCheckReason to why.");

    internal static PayloadException SystemUnknown(string software, string source, string system) => new(
        UnknownSystem, $"Payload '{source}' of software '{software}' has System '{system}', but it must be one of linux-arm64, linux-x64, osx-arm64, osx-x64.");

    internal static PayloadException PackageIsChanged(string package, string expected, string found) => new(
        PackageChanged, $"The payload of package '{package}' changed on disk: expected '{expected}', found {found}. It was not used. Delete the package's folder and restore again.");

    internal static string CacheIsChanged(string file, string software, string expected, string found) =>
        $"The cached download '{file}' of software '{software}' changed on disk: expected '{expected}', found '{found}'. It was deleted and is fetched again.";
}
