using System.Text;

namespace Cairn.Testing.Machines;

/// <summary>The files of a machine, read and written whether it is on or off; links lead where they lead in the machine.</summary>
public sealed class MachineFiles
{
    private readonly MachineInside inside;

    internal MachineFiles(MachineInside inside) => this.inside = inside;

    /// <summary>Says whether there is something at a path, be it a link that leads nowhere.</summary>
    public async Task<bool> ExistsAsync(string path, CancellationToken cancellation = default) =>
        (await inside.RunOnDiskAsync(["sh", "-c", "test -e \"$1\" || test -L \"$1\"", "sh", path], null, cancellation)).ExitCode == 0;

    /// <summary>Reads a file.</summary>
    public async Task<string> ReadAsync(string path, CancellationToken cancellation = default) =>
        Encoding.UTF8.GetString((await ReadBytesAsync(path, cancellation)).Span);

    /// <summary>Reads a file.</summary>
    public async Task<ReadOnlyMemory<byte>> ReadBytesAsync(string path, CancellationToken cancellation = default)
    {
        var read = await inside.RunOnDiskAsync(["cat", "--", path], null, cancellation);
        read.Check();
        return read.Bytes;
    }

    /// <summary>Writes a file of root's, with the folders it needs.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="mode">Its mode, in octal.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task WriteAsync(string path, string text, string mode = "644", CancellationToken cancellation = default)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await WriteAsync(path, content, mode, cancellation);
    }

    /// <summary>Copies a file or a folder of this computer, with modes; everything becomes root's.</summary>
    /// <param name="source">The file or folder.</param>
    /// <param name="path">The path that it has in the machine.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task CopyInAsync(string source, string path, CancellationToken cancellation = default)
    {
        if (File.Exists(source))
        {
            await using var file = File.OpenRead(source);
            await WriteAsync(path, file, Convert.ToString((int)File.GetUnixFileMode(source), 8), cancellation);
            return;
        }

        // Through a file: archives of closures are larger than memory should be. By the program: the base library leaves hidden folders out.
        await using var archive = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite, 1 << 16, FileOptions.DeleteOnClose);
        await Commands.CheckAsync("tar", ["--create", $"--file={archive.Name}", $"--directory={source}", "."], cancellation);
        (await inside.RunOnDiskAsync(
            ["sh", "-c", "mkdir -p \"$1\" && exec tar --extract --preserve-permissions --no-same-owner --directory=\"$1\"", "sh", path],
            archive,
            cancellation)).Check();
    }

    private async Task WriteAsync(string path, Stream content, string mode, CancellationToken cancellation) =>
        (await inside.RunOnDiskAsync(
            ["sh", "-c", "mkdir -p \"$(dirname \"$1\")\" && cat >\"$1\" && chmod \"$2\" \"$1\"", "sh", path, mode],
            content,
            cancellation)).Check();
}
