using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Cairn.Store;

/// <summary>The part of a store path that people read: <c>cinnabar-etc</c> in <c>…-cinnabar-etc</c>.</summary>
/// <remarks>Nix's rule: 1 to 211 of the characters <c>0-9 a-z A-Z + - . _ ? =</c>, the first one not a dot.</remarks>
public sealed record StoreObjectName
{
    /// <summary>The greatest length of a name, so that hash, hyphen and name fit in a file name with room for a suffix.</summary>
    public const int MaxLength = 211;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-._?=");

    private StoreObjectName(string text) => Text = text;

    /// <summary>The name as written.</summary>
    public string Text { get; }

    /// <summary>Checks a name.</summary>
    /// <param name="text">The name.</param>
    /// <returns>The checked name.</returns>
    /// <exception cref="StoreException">CAIRN5001: the text breaks the rule.</exception>
    public static StoreObjectName Parse(string text) =>
        WhyRefused(text) is { } reason ? throw StoreDiagnostics.ObjectNameRefused.Error(text, reason) : new StoreObjectName(text);

    /// <summary>Checks a name as <see cref="Parse"/> does, without an exception.</summary>
    /// <param name="text">The name.</param>
    /// <param name="name">The checked name, or null.</param>
    /// <returns>Whether the text is a name.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out StoreObjectName? name)
    {
        name = text is null || WhyRefused(text) is not null ? null : new StoreObjectName(text);
        return name is not null;
    }

    /// <summary>Gives the name as written.</summary>
    /// <returns>The value of <see cref="Text"/>.</returns>
    public override string ToString() => Text;

    private static string? WhyRefused(string text)
    {
        if (text.Length == 0)
        {
            return "it is empty";
        }

        if (text.Length > MaxLength)
        {
            return $"it has {text.Length} characters, at most {MaxLength} are allowed";
        }

        var foreign = text.AsSpan().IndexOfAnyExcept(Allowed);
        return foreign >= 0 ? $"it contains '{text[foreign]}'" : text[0] == '.' ? "it starts with a dot" : null;
    }
}
