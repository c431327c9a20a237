using System.CommandLine;
using System.Text;
using Cairn.Activation.Files;
using Cairn.Store.Wire;

namespace Cairn.Activation.Serving;

/// <summary>Writes what an activation says to a file too, a message a line, for deployers that come and go meanwhile.</summary>
internal sealed class Report(TextWriter inner) : TextWriter
{
    /// <summary>Where to; only `serve` uses it.</summary>
    internal static readonly Option<string?> Option = new("--report") { Description = "Write what happens to this file, too.", Recursive = true, Hidden = true };

    private FileStream? _file;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void Write(string? value) => inner.Write(value);

    public override void WriteLine(string? value)
    {
        inner.WriteLine(value);
        Add(new Said(value ?? ""));
    }

    internal void Open(string? file)
    {
        if (file is not null)
        {
            _file = new FileStream(file, new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0, UnixCreateMode = PrivateModes.OfFile });
        }
    }

    internal void Add(WireMessage message) => _file?.Write([.. WireText.Write(message), (byte)'\n']);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file?.Dispose();
        }

        base.Dispose(disposing);
    }
}
