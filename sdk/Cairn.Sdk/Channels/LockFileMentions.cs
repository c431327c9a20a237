using System.Text.Json;

namespace Cairn.Sdk;

/// <summary>Looks up in the lock files of other machines what they use.</summary>
internal static class LockFileMentions
{
    /// <summary>Returns whether no other machine uses a package; false also when a machine has no lock file yet, which might.</summary>
    internal static bool NobodyMentions(string package, IEnumerable<string> lockFiles)
    {
        try
        {
            return lockFiles.All(file => File.Exists(file) && !Mentions(file, package));
        }
        catch (JsonException)
        {
            return false; // The build of that machine says what is wrong with its lock file.
        }
    }

    private static bool Mentions(string file, string package)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return Mentions(document.RootElement, package);
    }

    private static bool Mentions(JsonElement element, string package) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(property => Mentions(property.Value, package)),
        JsonValueKind.Array => element.EnumerateArray().Any(item => Mentions(item, package)),
        JsonValueKind.String => string.Equals(element.GetString(), package, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
