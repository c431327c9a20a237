using CsCheck;

namespace Cairn.Packages.Tests.Formats;

/// <summary>Random settings and texts, with everything that formats stumble over.</summary>
internal static class Samples
{
    private static readonly string[] s_odd =
        ["", " ", "\"", "'", "\\", "\n", "\r\n", "\t", "\0", "\u0085", "\u2028", "\ufeff", "#", ": ", "- ", "{", "]", "$(id)", "`id`", "%h", "yes", "null", "1e3", "é", "😀", "\ud800"];

    internal static Gen<string> Text { get; } = Gen.OneOf(Gen.Int[0, s_odd.Length - 1].Select(static index => s_odd[index]), Gen.String[Gen.Char[' ', '~'], 0, 12]).Array[0, 4].Select(string.Concat);

    /// <summary>Gets texts that a line of a shell's file can hold.</summary>
    internal static Gen<string> Line { get; } = Text.Select(static text => string.Concat(text.Where(static c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029'))));

    internal static Gen<Setting> Tree { get; } = Of(depth: 3);

    internal static Gen<Setting> Map { get; } = Entries(Of(depth: 2));

    private static Gen<Setting> Of(int depth)
    {
        var scalar = Gen.OneOf(
            Text.Select(static text => (Setting)Whole(text)),
            Gen.Long.Select(static number => (Setting)number),
            Gen.Double[-1e300, 1e300].Select(static number => (Setting)number),
            Gen.Bool.Select(static value => (Setting)value));
        return depth == 0 ? scalar : Gen.OneOf(scalar, Of(depth - 1).Array[0, 3].Select(static items => Setting.List(items)), Entries(Of(depth - 1)));
    }

    private static Gen<Setting> Entries(Gen<Setting> value) =>
        Gen.Select(Text.Select(Whole), value).Array[0, 4].Select(static entries =>
            Setting.Map(entries.DistinctBy(static entry => entry.Item1).Select(static entry => KeyValuePair.Create(entry.Item1, entry.Item2))));

    /// <summary>No format has half a surrogate pair: it is replaced, which two different texts would not survive as keys.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
