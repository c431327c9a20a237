namespace Cairn.Store.Files;

/// <summary>What lies at a path, without following a symbolic link.</summary>
internal enum FileKind
{
    Missing,
    Regular,
    Executable,
    Symlink,
    Directory,
    Pipe,
    Socket,
    BlockDevice,
    CharacterDevice,
    Unknown,
}
