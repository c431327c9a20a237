namespace Cairn.Deployment.Connections;

/// <summary>Writes words for the POSIX shell.</summary>
internal static class ShellText
{
    internal static string Quote(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
