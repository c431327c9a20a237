using CsCheck;

namespace Cairn.Platform.Tests.Mac.Support;

/// <summary>Arbitrary property lists.</summary>
internal static class PropertyLists
{
    private static readonly Gen<char> s_letter = Gen.OneOf(
        Gen.Char.AlphaNumeric, Gen.Char["<>&\"'\n\t\r ]]>é漢"], Gen.Char['\u00A0', '\uD7FF']);

    private static Gen<string> Text { get; } = Gen.OneOf(
        Gen.Char.AlphaNumeric.Array[0, 8].Select(static letters => new string(letters)),
        s_letter.Array[0, 12].Select(static letters => new string(letters)),
        Gen.Const("🍎"));

    internal static Gen<PropertyListValue> Values { get; } = Of(Text, Gen.Double.Where(double.IsFinite));

    /// <summary>Gets values that libplist keeps as they are: it rounds reals, and writes carriage returns without escaping them.</summary>
    internal static Gen<PropertyListValue> PlainValues { get; } = Of(
        Text.Where(static text => !text.Contains('\r', StringComparison.Ordinal)),
        Gen.Int[-4000, 4000].Select(static quarters => quarters / 4.0));

    private static Gen<PropertyListValue> Of(Gen<string> text, Gen<double> reals) => Gen.Recursive<PropertyListValue>((depth, inner) =>
        depth >= 3 ? Scalars(text, reals) : Gen.OneOf(Scalars(text, reals), Arrays(inner), Dictionaries(text, inner)));

    private static Gen<PropertyListValue> Scalars(Gen<string> text, Gen<double> reals) => Gen.OneOf(
        text.Select(static value => (PropertyListValue)value),
        Gen.Long.Select(static value => (PropertyListValue)value),
        reals.Select(static value => (PropertyListValue)value),
        Gen.Bool.Select(static value => (PropertyListValue)value),
        Gen.Long[0, 4_000_000_000].Select(static seconds => PropertyListValue.Date(DateTimeOffset.FromUnixTimeSeconds(seconds))),
        Gen.Byte.Array[0, 40].Select(static bytes => PropertyListValue.Data(bytes)));

    private static Gen<PropertyListValue> Arrays(Gen<PropertyListValue> inner) =>
        inner.List[0, 4].Select(static items => PropertyListValue.Array(items));

    private static Gen<PropertyListValue> Dictionaries(Gen<string> text, Gen<PropertyListValue> inner) =>
        Gen.Dictionary(text, inner)[0, 4].Select(static entries => PropertyListValue.Dictionary(entries));
}
