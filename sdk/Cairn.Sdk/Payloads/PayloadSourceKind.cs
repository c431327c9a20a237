namespace Cairn.Sdk;

/// <summary>How a payload is got.</summary>
internal enum PayloadSourceKind
{
    /// <summary>An archive or a file is fetched from its address.</summary>
    Https,

    /// <summary>A package is fetched from npm's registry.</summary>
    Npm,

    /// <summary>A folder of the repository is taken as it is.</summary>
    Folder,

    /// <summary>A .NET project of the repository is published for the system.</summary>
    Publish,
}
