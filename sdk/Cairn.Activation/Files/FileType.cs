namespace Cairn.Activation.Files;

/// <summary>What kind of thing has a path.</summary>
internal enum FileType
{
    /// <summary>A device, socket or pipe.</summary>
    Other,

    /// <summary>A regular file.</summary>
    Regular,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A symbolic link.</summary>
    Link,
}
