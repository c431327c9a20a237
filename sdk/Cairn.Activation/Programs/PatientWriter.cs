using System.Text;

namespace Cairn.Activation.Programs;

/// <summary>Writes to a terminal that may go away in the middle, which must not keep an activation from its end.</summary>
internal sealed class PatientWriter(TextWriter inner) : TextWriter
{
    private bool _isGone;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void WriteLine(string? value) => Try(() =>
    {
        inner.WriteLine(value);
        inner.Flush();
    });

    public override void Flush() => Try(inner.Flush);

    private void Try(Action write)
    {
        if (_isGone)
        {
            return;
        }

        try
        {
            write();
        }
        catch (IOException)
        {
            _isGone = true;
        }
    }
}
