using Cairn.Store;

namespace Cairn.Activation.Generations;

/// <summary>Finds the store objects that running processes use: their programs, what they have mapped and open, their environment, where they are.</summary>
internal static class RunningObjects
{
    /// <summary>Looks at every process.</summary>
    /// <param name="store">The folder of the store.</param>
    /// <param name="processes">The folder that has processes: <c>/proc</c>.</param>
    /// <returns>The objects, in ordinal order.</returns>
    internal static IReadOnlyList<StorePath> Find(string store, string processes = "/proc")
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var process in Directory.Exists(processes) ? Directory.EnumerateDirectories(processes).Where(static path => char.IsAsciiDigit(Path.GetFileName(path)[0])) : [])
        {
            foreach (var text in Uses(process))
            {
                Collect(text, store + "/", found);
            }
        }

        return [.. found.Select(static name => StorePath.TryParse(name, out var path) ? path : null).OfType<StorePath>()];
    }

    private static IEnumerable<string> Uses(string process) =>
        ((string[])["exe", "cwd", "root"]).Select(name => Path.Combine(process, name)).Concat(OpenFiles(process)).Select(static link => Read(() => new FileInfo(link).LinkTarget))
            .Concat(((string[])["maps", "environ", "cmdline"]).Select(name => Read(() => File.ReadAllText(Path.Combine(process, name)))))
            .OfType<string>();

    private static string[] OpenFiles(string process)
    {
        try
        {
            return Directory.GetFileSystemEntries(Path.Combine(process, "fd"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>A process may end while it is looked at, and then uses nothing.</summary>
    private static string? Read(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Collect(string text, string prefix, SortedSet<string> found)
    {
        for (var start = text.IndexOf(prefix, StringComparison.Ordinal); start >= 0; start = text.IndexOf(prefix, start, StringComparison.Ordinal))
        {
            start += prefix.Length;
            var end = text.AsSpan(start).IndexOfAny("/ :\n\0");
            found.Add(end < 0 ? text[start..] : text.Substring(start, end));
        }
    }
}
