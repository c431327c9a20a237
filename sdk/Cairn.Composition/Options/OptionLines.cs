namespace Cairn.Composition;

/// <summary>Text of an option that several modules write pieces of; the pieces are joined by newlines.</summary>
/// <remarks>A string converts to it: <c>Text = "…"</c>. A newline at the end of a piece is kept and shows as an empty line.</remarks>
public sealed class OptionLines
{
    private readonly LinesSlot? _slot;
    private readonly Priority _priority;
    private string _text = "";

    internal OptionLines(LinesSlot slot, Priority priority) => (_slot, _priority) = (slot, priority);

    private OptionLines(string text) => _text = text;

    /// <summary>Gets a value indicating whether there is any text at all.</summary>
    public bool HasValue => _slot is null || _slot.ReadIsDefined();

    /// <summary>Makes lines from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator OptionLines(string text) => new(text);

    /// <summary>Gives the joined text.</summary>
    /// <param name="lines">The lines.</param>
    public static implicit operator string(OptionLines lines) => lines.ToString();

    /// <summary>Adds a piece.</summary>
    /// <param name="text">The piece, without a newline at its end.</param>
    public void Add(string text) => Add(text, Rank.Normal);

    /// <summary>Adds a piece before those of other modules.</summary>
    /// <param name="text">The piece.</param>
    public void AddFirst(string text) => Add(text, Rank.First);

    /// <summary>Adds a piece behind those of other modules.</summary>
    /// <param name="text">The piece.</param>
    public void AddLast(string text) => Add(text, Rank.Last);

    /// <summary>Adds a piece at a rank of your own.</summary>
    /// <param name="text">The piece.</param>
    /// <param name="rank">The rank; see <see cref="Rank"/>.</param>
    public void Add(string text, int rank)
    {
        if (_slot is null)
        {
            _text = _text.Length == 0 ? text : $"{_text}\n{text}";
        }
        else
        {
            _slot.Define([text], _priority, rank, replacesDefault: false);
        }
    }

    /// <summary>Returns the joined text.</summary>
    public override string ToString() => _slot is null ? _text : _slot.ReadOrNull() ?? "";
}
