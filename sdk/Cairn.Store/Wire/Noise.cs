using System.Text;

namespace Cairn.Store.Wire;

/// <summary>Shows what came instead of a greeting, fit for one line of a terminal.</summary>
internal static class Noise
{
    private const int Shown = 200;

    internal static string Describe(IReadOnlyList<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (var character in Encoding.UTF8.GetString([.. bytes.Take(Shown)]).Trim())
        {
            text.Append(char.IsControl(character) ? ' ' : character);
        }

        return bytes.Count == 0 ? "nothing" : $"'{text}'{(bytes.Count > Shown ? "…" : "")}";
    }
}
