namespace Cairn.Credentials;

/// <summary>How a token is written.</summary>
public enum TokenFormat
{
    /// <summary>Letters and digits, a little less than 6 bits a character.</summary>
    Alphanumeric,

    /// <summary>Lower-case hex, 4 bits a character.</summary>
    Hex,

    /// <summary>Base64 for URLs without padding, 6 bits a character.</summary>
    Base64Url,

    /// <summary>Words of 3 to 8 letters with <c>-</c> between them, 11 bits a word, for people to type.</summary>
    Words,
}
