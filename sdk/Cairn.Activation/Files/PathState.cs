using System.Text.Json.Serialization;

namespace Cairn.Activation.Files;

/// <summary>What is at a path. Two states are equal when nobody who looks at the path can tell them apart, times excepted.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(NothingThere), "nothing")]
[JsonDerivedType(typeof(LinkThere), "link")]
[JsonDerivedType(typeof(FileThere), "file")]
[JsonDerivedType(typeof(DirectoryThere), "directory")]
[JsonDerivedType(typeof(OtherThere), "other")]
internal abstract record PathState
{
    internal static readonly PathState Nothing = new NothingThere();

    /// <summary>Gets a few words for a plan or a message.</summary>
    internal abstract string Words { get; }

    /// <summary>Looks at a path without following a link at its end.</summary>
    /// <param name="path">The path.</param>
    /// <returns>What is there.</returns>
    internal static PathState Of(string path) => FileStatus.Of(path) switch
    {
        null => Nothing,
        { Kind: FileType.Link } => new LinkThere(new FileInfo(path).LinkTarget!),
        { Kind: FileType.Directory } status => new DirectoryThere(status.Mode, status.Uid, status.Gid),
        { Kind: FileType.Regular } status => new FileThere(FileHash.Of(path), status.Mode, status.Uid, status.Gid),
        _ => new OtherThere(),
    };
}

/// <summary>Nothing.</summary>
internal sealed record NothingThere : PathState
{
    internal override string Words => "nothing";
}

/// <summary>A symbolic link.</summary>
/// <param name="Target">Where it points, as written.</param>
internal sealed record LinkThere(string Target) : PathState
{
    internal override string Words => $"a link to '{Target}'";
}

/// <summary>A regular file.</summary>
/// <param name="Hash">The SHA-256 of its content, in lower-case hex.</param>
/// <param name="Mode">Its permissions.</param>
/// <param name="Uid">Its owner.</param>
/// <param name="Gid">Its group.</param>
internal sealed record FileThere(string Hash, UnixFileMode Mode, uint Uid, uint Gid) : PathState
{
    internal override string Words => $"a file ({Octal.Of(Mode)}, {Uid}:{Gid})";
}

/// <summary>A directory.</summary>
/// <param name="Mode">Its permissions.</param>
/// <param name="Uid">Its owner.</param>
/// <param name="Gid">Its group.</param>
internal sealed record DirectoryThere(UnixFileMode Mode, uint Uid, uint Gid) : PathState
{
    internal override string Words => $"a directory ({Octal.Of(Mode)}, {Uid}:{Gid})";
}

/// <summary>A device, a socket or a pipe, which Cairn never touches.</summary>
internal sealed record OtherThere : PathState
{
    internal override string Words => "a device, socket or pipe";
}
