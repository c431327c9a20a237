using System.Diagnostics.CodeAnalysis;

namespace Cairn.Platform;

/// <summary>The files of a home below one of its directories: <c>ConfigFiles["git/config"]</c> is <c>Files[".config/git/config"]</c>.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "A view of options, never compared.")]
public readonly struct HomeFiles
{
    private readonly OptionTable<HomeFile> _files;
    private readonly string _folder;

    internal HomeFiles(OptionTable<HomeFile> files, string folder) => (_files, _folder) = (files, folder);

    /// <summary>Gets a file to read or to define.</summary>
    /// <param name="path">Its path relative to the directory.</param>
    public HomeFile this[string path] => _files[$"{_folder}/{path}"];
}
