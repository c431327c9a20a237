using Microsoft.Build.Utilities;

namespace Cairn.Sdk;

/// <summary>Turns what goes wrong with machines into errors of MSBuild, whose codes stand in a column of their own.</summary>
internal static class DeploymentErrors
{
    private const string NoCode = "CAIRN6010";

    internal static void Report(TaskLoggingHelper log, string message, string file)
    {
        var end = message.IndexOf(": ", StringComparison.Ordinal);
        var hasCode = end == NoCode.Length && message.StartsWith("CAIRN", StringComparison.Ordinal);
        log.LogError(null, hasCode ? message[..end] : NoCode, null, file, 0, 0, 0, 0, "{0}", hasCode ? message[(end + 2)..] : message);
    }
}
