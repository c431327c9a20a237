using System.Globalization;

namespace Cairn.Programs;

/// <summary>Numbers as all formats read them.</summary>
internal static class Numbers
{
    /// <summary>Writes a finite number so that it stays one with a fraction: <c>1.0</c>, not <c>1</c>.</summary>
    internal static string Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') >= 0 ? text.Replace("E", "e", StringComparison.Ordinal) : text + ".0";
    }
}
