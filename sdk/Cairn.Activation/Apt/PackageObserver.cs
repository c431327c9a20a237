using Cairn.Activation.Machines;

namespace Cairn.Activation.Apt;

/// <summary>Asks dpkg and APT what is there.</summary>
internal static class PackageObserver
{
    private const int NotFound = 127;

    internal static string Architecture(ICommands commands) => Ask(commands, AptCommand.Architecture).Trim();

    internal static DpkgState State(ICommands commands, string architecture) =>
        DpkgState.Parse(Ask(commands, AptCommand.Packages), Ask(commands, AptCommand.Automatic), architecture);

    /// <summary>Gets the versions that archives have of a package.</summary>
    internal static IReadOnlySet<string> Versions(ICommands commands, string package) => ParseVersions(commands.Run(AptCommand.Versions(package)).Output);

    /// <summary>Reads what <c>apt-cache madison</c> prints: package, version and archive, between bars.</summary>
    internal static IReadOnlySet<string> ParseVersions(string output) =>
        output.Split('\n').Select(static line => line.Split('|')).Where(static columns => columns.Length == 3).Select(static columns => columns[1].Trim()).ToHashSet(StringComparer.Ordinal);

    private static string Ask(ICommands commands, Command command)
    {
        var result = commands.Run(command);
        return result.Succeeded ? result.Output
            : result.ExitCode == NotFound ? throw AptDiagnostics.Missing.Error(command.Program)
            : throw AptDiagnostics.StateUnreadable.Error(command.ToString(), result.Excerpt);
    }
}
