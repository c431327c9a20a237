namespace Cairn.Platform;

/// <summary>Finds what a property list cannot hold, so that it is reported as a mistake and not by a crash of the writer.</summary>
internal static class PropertyListCheck
{
    /// <summary>Lists the problems of a value, each with its place.</summary>
    /// <param name="value">The value.</param>
    /// <param name="place">What the value is called in messages.</param>
    internal static IEnumerable<string> Problems(PropertyListValue value, string place) => value.Kind switch
    {
        PropertyListKind.Text => InText((string)value.Scalar, place),
        PropertyListKind.Real when !double.IsFinite((double)value.Scalar) =>
            [$"'{place}' is not a finite number; property lists hold only finite ones."],
        PropertyListKind.Array => value.Items.SelectMany((item, index) => Problems(item, $"{place}[{index}]")),
        PropertyListKind.Dictionary => value.Entries.SelectMany(
            entry => InText(entry.Key, $"{place}: key").Concat(Problems(entry.Value, place.Length == 0 ? entry.Key : $"{place}.{entry.Key}"))),
        _ => [],
    };

    private static IEnumerable<string> InText(string text, string place) => PropertyListText.FindForbidden(text) is { } forbidden
        ? [$"'{place}' has the character {forbidden}, which no property list can hold; leave it out."]
        : [];
}
