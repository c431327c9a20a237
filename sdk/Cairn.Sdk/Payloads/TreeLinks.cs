namespace Cairn.Sdk;

/// <summary>Judges symbolic links of a tree: they stay inside.</summary>
internal static class TreeLinks
{
    /// <summary>Says why a link leads out of its tree; null if it does not.</summary>
    /// <remarks>
    /// A target goes up first and then down, never up again: what lies below may be a link itself, and '..' would then lead
    /// somewhere else than its text says.
    /// </remarks>
    internal static string? WhyOutside(string path, string target)
    {
        var parts = target.Split('/').Where(static part => part is not ("" or ".")).ToList();
        var ups = parts.TakeWhile(static part => part == "..").Count();
        return target.Length == 0 ? "which is empty"
            : target.StartsWith('/') ? "which is not relative"
            : target.Contains('\0', StringComparison.Ordinal) ? "which contains NUL"
            : parts.Skip(ups).Contains("..", StringComparer.Ordinal) ? "which goes down and up again"
            : ups > path.Count(static c => c == '/') ? "which is outside of the archive"
            : null;
    }
}
