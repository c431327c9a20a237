namespace Cairn.Store.Archives;

/// <summary>What an entry of an archive is.</summary>
public enum NarEntryKind
{
    /// <summary>A regular file.</summary>
    File,

    /// <summary>A regular file that may be executed.</summary>
    Executable,

    /// <summary>A symbolic link.</summary>
    Symlink,

    /// <summary>A directory without entries. Others are known by what is in them.</summary>
    EmptyDirectory,
}
