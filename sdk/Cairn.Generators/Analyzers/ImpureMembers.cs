using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>What modules must not touch, and what they depend on when they do.</summary>
internal static class ImpureMembers
{
    private const string Clock = "the clock";
    private const string Chance = "chance";
    private const string Files = "the file system";
    private const string Network = "the network";
    private const string Builder = "the machine that builds";
    private const string Language = "the user's language";
    private const string Threads = "the order in which threads run";

    /// <summary>Whole types. What derives from them, or is made by them, shows up by its own members.</summary>
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        ["System.Random"] = Chance,
        ["System.HashCode"] = Chance,
        ["System.Security.Cryptography.RandomNumberGenerator"] = Chance,
        ["System.TimeProvider"] = Clock,
        ["System.Diagnostics.Stopwatch"] = Clock,
        ["System.Threading.Timer"] = Clock,
        ["System.Threading.PeriodicTimer"] = Clock,
        ["System.Timers.Timer"] = Clock,
        ["System.Diagnostics.Process"] = "other programs",
        ["System.Diagnostics.ProcessStartInfo"] = "other programs",
        ["System.Console"] = "the terminal",
        ["System.IO.File"] = Files,
        ["System.IO.Directory"] = Files,
        ["System.IO.FileInfo"] = Files,
        ["System.IO.DirectoryInfo"] = Files,
        ["System.IO.DriveInfo"] = Files,
        ["System.IO.FileStream"] = Files,
        ["System.IO.RandomAccess"] = Files,
        ["System.IO.FileSystemWatcher"] = Files,
        ["System.IO.Compression.ZipFile"] = Files,
        ["System.IO.MemoryMappedFiles.MemoryMappedFile"] = Files,
        ["System.OperatingSystem"] = Builder,
        ["System.Runtime.InteropServices.RuntimeInformation"] = Builder,
        ["System.AppContext"] = Builder,
        ["System.AppDomain"] = Builder,
        ["System.Threading.Tasks.Parallel"] = Threads,
        ["System.Threading.ThreadPool"] = Threads,
    };

    /// <summary>Single members.</summary>
    private static readonly Dictionary<string, string> s_members = new(StringComparer.Ordinal)
    {
        ["System.DateTime.Now"] = Clock,
        ["System.DateTime.UtcNow"] = Clock,
        ["System.DateTime.Today"] = Clock,
        ["System.DateTime.ToLocalTime"] = Builder,
        ["System.DateTimeOffset.Now"] = Clock,
        ["System.DateTimeOffset.UtcNow"] = Clock,
        ["System.DateTimeOffset.ToLocalTime"] = Builder,
        ["System.DateTimeOffset.LocalDateTime"] = Builder,
        ["System.Threading.Thread.Sleep"] = Clock,
        ["System.Threading.Tasks.Task.Delay"] = Clock,
        ["System.Threading.Tasks.Task.Run"] = Threads,
        ["System.Guid.NewGuid"] = Chance,
        ["System.Guid.CreateVersion7"] = Chance,
        ["System.String.GetHashCode"] = Chance,
        ["System.StringComparer.GetHashCode"] = Chance,
        ["System.Object.GetHashCode"] = Chance,
        ["System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode"] = Chance,
        ["System.IO.Path.GetTempPath"] = Builder,
        ["System.IO.Path.GetTempFileName"] = Files,
        ["System.IO.Path.GetRandomFileName"] = Chance,
        ["System.IO.Path.GetFullPath"] = "the folder that the build runs in",
        ["System.IO.Path.Exists"] = Files,
        ["System.Reflection.Assembly.Location"] = Builder,
        ["System.TimeZoneInfo.Local"] = Builder,
        ["System.TimeZoneInfo.FindSystemTimeZoneById"] = Builder,
        ["System.TimeZoneInfo.GetSystemTimeZones"] = Builder,
        ["System.Globalization.CultureInfo.CurrentCulture"] = Language,
        ["System.Globalization.CultureInfo.CurrentUICulture"] = Language,
        ["System.Globalization.CultureInfo.InstalledUICulture"] = Language,
        ["System.Globalization.RegionInfo.CurrentRegion"] = Language,
    };

    /// <summary>Types that read what they are given, or a file when that is a path.</summary>
    private static readonly HashSet<string> s_readers = new(StringComparer.Ordinal) { "System.IO.StreamReader", "System.IO.StreamWriter" };

    /// <summary>Types of <c>System.Net</c> that are values and touch no network.</summary>
    private static readonly HashSet<string> s_netValues = new(StringComparer.Ordinal)
    {
        "IPAddress", "IPNetwork", "IPEndPoint", "EndPoint", "DnsEndPoint", "WebUtility", "HttpStatusCode", "PhysicalAddress", "AddressFamily",
        "ProtocolType", "SocketType", "HttpMethod", "MediaTypeHeaderValue", "NetworkCredential",
    };

    /// <summary>Says what a member depends on; null when it is pure.</summary>
    public static string? ReasonOf(ISymbol member)
    {
        var type = member.ContainingType;
        if (!IsOfSystem(type.ContainingNamespace))
        {
            return null;
        }

        var space = type.ContainingNamespace.ToDisplayString();
        var name = $"{space}.{type.Name}";
        return s_types.TryGetValue(name, out var byType) ? byType
            : s_members.TryGetValue($"{name}.{member.Name}", out var byMember) ? byMember
            : name == "System.Environment" && member.Name is not ("NewLine" or "SpecialFolder") ? Builder
            : s_readers.Contains(name) && member is IMethodSymbol { MethodKind: MethodKind.Constructor } made && TakesPath(made) ? Files
            : space == "System.Security.Cryptography" && IsKeyMaker(member) ? Chance
            : space.StartsWith("System.Net", StringComparison.Ordinal) && !s_netValues.Contains(type.Name) && type.TypeKind != TypeKind.Enum ? Network
            : space.StartsWith("System.Xml", StringComparison.Ordinal) && member is IMethodSymbol { Name: "Load" or "LoadAsync" or "Create" or "Save" } read && TakesPath(read) ? Files
            : null;
    }

    /// <summary>Says what to do instead.</summary>
    public static string RemedyFor(string reason) => reason switch
    {
        Chance => "Use a var: it is generated once and kept.",
        Clock => "Make the time an option, or a var that is generated once and kept.",
        Builder => "Ask the configured machine, or make it an option.",
        Language => "Use 'CultureInfo.InvariantCulture'.",
        Network => "Make what it gives an option, a var, software or a file of the project.",
        Threads => "Do it in order: modules are short.",
        _ => "Make it an option, a var, or a file of the project.",
    };

    private static bool IsOfSystem(INamespaceSymbol space)
    {
        while (space.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            space = outer;
        }

        return space.Name == "System";
    }

    private static bool TakesPath(IMethodSymbol method) => method.Parameters.Length > 0 && method.Parameters[0].Type.SpecialType == SpecialType.System_String;

    /// <summary>Hashes are pure; what makes a key or a nonce is not.</summary>
    private static bool IsKeyMaker(ISymbol member) =>
        member.Name is "GenerateKey" or "GenerateIV"
        || (member.Name == "Create" && (member.ContainingType.DerivesFrom("System.Security.Cryptography.AsymmetricAlgorithm")
            || member.ContainingType.DerivesFrom("System.Security.Cryptography.SymmetricAlgorithm")));
}
