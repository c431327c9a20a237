namespace Cairn.Secrets.Sops;

/// <summary>Go's named classes of characters, all of ASCII, as the ranges of a class in .NET.</summary>
internal static class GoClass
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["alnum"] = "0-9A-Za-z",
        ["alpha"] = "A-Za-z",
        ["ascii"] = @"\x00-\x7f",
        ["blank"] = @"\t\x20",
        ["cntrl"] = @"\x00-\x1f\x7f",
        ["digit"] = "0-9",
        ["graph"] = @"\x21-\x7e",
        ["lower"] = "a-z",
        ["print"] = @"\x20-\x7e",
        ["punct"] = @"\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e",
        ["space"] = @"\t-\r\x20",
        ["upper"] = "A-Z",
        ["word"] = "0-9A-Za-z_",
        ["xdigit"] = "0-9A-Fa-f",

        // The others, each the rest of what there is.
        ["^alnum"] = @"\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\uffff",
        ["^alpha"] = @"\x00-\x40\x5b-\x60\x7b-\uffff",
        ["^ascii"] = @"\x80-\uffff",
        ["^blank"] = @"\x00-\x08\x0a-\x1f\x21-\uffff",
        ["^cntrl"] = @"\x20-\x7e\x80-\uffff",
        ["^digit"] = @"\x00-\x2f\x3a-\uffff",
        ["^graph"] = @"\x00-\x20\x7f-\uffff",
        ["^lower"] = @"\x00-\x60\x7b-\uffff",
        ["^print"] = @"\x00-\x1f\x7f-\uffff",
        ["^punct"] = @"\x00-\x20\x30-\x39\x41-\x5a\x61-\x7a\x7f-\uffff",
        ["^space"] = @"\x00-\x08\x0e-\x1f\x21-\uffff",
        ["^upper"] = @"\x00-\x40\x5b-\uffff",
        ["^word"] = @"\x00-\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\uffff",
        ["^xdigit"] = @"\x00-\x2f\x3a-\x40\x47-\x60\x67-\uffff",
    };

    /// <summary>Gives the ranges of <c>[:name:]</c>; null if there is no such name.</summary>
    internal static string? OfName(string name) => Names.GetValueOrDefault(name);

    /// <summary>Gives the ranges of an escape that stands for a class; null for any other.</summary>
    internal static string? OfLetter(char letter) => letter switch
    {
        'd' => Names["digit"],
        'D' => Names["^digit"],
        'w' => Names["word"],
        'W' => Names["^word"],
        // Without the vertical tab, which the name 'space' has.
        's' => @"\t\n\f\r\x20",
        'S' => @"\x00-\x08\x0b\x0e-\x1f\x21-\uffff",
        _ => null,
    };
}
