namespace Cairn.Activation.Files;

/// <summary>What a planner sees of the file system: the machine's, or a table in a test.</summary>
internal interface IFileView
{
    /// <summary>Gives what is at a path, without following a link at its end.</summary>
    PathState At(string path);

    /// <summary>Says whether a path leads to a directory, also over a link.</summary>
    bool IsDirectory(string path);

    /// <summary>Reads a file of a size that files of settings have.</summary>
    /// <exception cref="IOException">It is larger, or cannot be read.</exception>
    byte[] Read(string path);

    /// <summary>Gives the names in a directory; none when it does not exist.</summary>
    IReadOnlyList<string> NamesIn(string directory);
}
