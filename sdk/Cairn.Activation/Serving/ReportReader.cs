using Cairn.Store;
using Cairn.Store.Wire;

namespace Cairn.Activation.Serving;

/// <summary>Reads a report while it is written: whole lines only.</summary>
internal sealed class ReportReader(string path) : IDisposable
{
    /// <summary>How often in a row nothing came until it is worth asking whether the writer is still there.</summary>
    private const int Quiet = 100;

    private readonly FileStream _file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
    private readonly List<byte> _line = [];
    private readonly byte[] _buffer = new byte[4096];
    private int _nothing;

    /// <summary>Gets a value indicating whether nothing came for a while.</summary>
    internal bool IsQuiet => _nothing >= Quiet;

    /// <summary>Gives the messages that came since the last time.</summary>
    internal IReadOnlyList<WireMessage> Next()
    {
        var messages = new List<WireMessage>();
        int got;
        while ((got = _file.Read(_buffer)) > 0)
        {
            foreach (var next in _buffer.AsSpan(0, got))
            {
                if (next == (byte)'\n')
                {
                    messages.Add(Parse([.. _line]));
                    _line.Clear();
                }
                else
                {
                    _line.Add(next);
                }
            }
        }

        _nothing = messages.Count > 0 ? 0 : (_nothing + 1) % (Quiet + 1);
        return messages;
    }

    public void Dispose() => _file.Dispose();

    /// <summary>A newer activator may report what this one does not know; people may.</summary>
    private static WireMessage Parse(byte[] line)
    {
        try
        {
            return WireText.Parse(line, "the activation");
        }
        catch (StoreException)
        {
            return new Said(System.Text.Encoding.UTF8.GetString(line));
        }
    }
}
