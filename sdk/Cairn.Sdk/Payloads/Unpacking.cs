using System.Globalization;

namespace Cairn.Sdk;

/// <summary>Writes the entries of one archive into a folder, and refuses what would leave it or grow without bound.</summary>
/// <remarks>Links are made at the end: so no entry is ever written through one.</remarks>
internal sealed class Unpacking(string source, string root, UnpackLimits limits)
{
    private const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable = Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const int BufferSize = 128 * 1024;

    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private long _size;
    private int _entries;

    internal void Directory(string name)
    {
        if (Checked(name) is { Length: > 0 } path)
        {
            Guarded(path, () => System.IO.Directory.CreateDirectory(Path.Combine(root, path)));
        }
    }

    internal void File(string name, Stream content, bool isExecutable, CancellationToken cancellation)
    {
        var path = Checked(name);
        Guarded(path, () =>
        {
            var target = Path.Combine(root, path);
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
            Copy(content, file, path, cancellation);
            System.IO.File.SetUnixFileMode(target, isExecutable ? Executable : Plain);
        });
    }

    internal void HardLink(string name, string target)
    {
        var (path, other) = (Checked(name), Checked(target));
        if (!System.IO.File.Exists(Path.Combine(root, other)))
        {
            throw PayloadDiagnostics.Hostile(source, name, $"is a link to '{target}', which does not come before it");
        }

        Count(path, new FileInfo(Path.Combine(root, other)).Length);
        Guarded(path, () =>
        {
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
            System.IO.File.Copy(Path.Combine(root, other), Path.Combine(root, path));
        });
    }

    internal void Symlink(string name, string target)
    {
        var path = Checked(name);
        if (TreeLinks.WhyOutside(path, target) is { } reason)
        {
            throw PayloadDiagnostics.Hostile(source, name, $"is a link to '{target}', {reason}");
        }

        if (!_links.TryAdd(path, target))
        {
            throw PayloadDiagnostics.Hostile(source, name, "is there twice");
        }
    }

    internal PayloadException Refused(string name, string what) => PayloadDiagnostics.Hostile(source, name, $"is a {what}, and only files, directories and links are allowed");

    internal void Complete()
    {
        foreach (var (path, target) in _links)
        {
            Guarded(path, () =>
            {
                System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
                System.IO.File.CreateSymbolicLink(Path.Combine(root, path), target);
            });
        }
    }

    /// <summary>Checks a name and gives it without what means nothing.</summary>
    private string Checked(string name)
    {
        Count(name, 0);
        var parts = name.Split('/').Where(static part => part is not ("" or ".")).ToList();
        return name.StartsWith('/') || parts.Contains("..", StringComparer.Ordinal) || name.Contains('\0', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal)
            ? throw PayloadDiagnostics.Hostile(source, name.Replace("\0", "\\0", StringComparison.Ordinal), "would be outside of the folder that it is unpacked to")
            : string.Join('/', parts);
    }

    private void Copy(Stream content, FileStream file, string path, CancellationToken cancellation)
    {
        var buffer = new byte[BufferSize];
        while (content.Read(buffer) is var count and > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            _size += count;
            CheckLimits(path);
            file.Write(buffer.AsSpan(0, count));
        }
    }

    private void Count(string path, long size)
    {
        _entries++;
        _size += size;
        CheckLimits(path);
    }

    private void CheckLimits(string path)
    {
        if (_size > limits.MaxSize || _entries > limits.MaxEntries)
        {
            throw PayloadDiagnostics.Hostile(source, path, string.Create(
                CultureInfo.InvariantCulture, $"exceeds what an archive may unfold to, {limits.MaxSize} bytes and {limits.MaxEntries} entries; MaxPayloadSize raises it"));
        }
    }

    private void Guarded(string path, Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw PayloadDiagnostics.Hostile(source, path, $"cannot be written: {error.Message.Replace(root, "", StringComparison.Ordinal).TrimEnd('.')}");
        }
    }
}
