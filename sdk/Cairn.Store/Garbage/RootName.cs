namespace Cairn.Store.Garbage;

/// <summary>The name of a garbage root that was chosen by the caller.</summary>
/// <remarks>The rule is that of <see cref="StoreObjectName"/>; <c>auto-</c> at the start is taken by roots that follow a file.</remarks>
public sealed record RootName
{
    internal const string AutoPrefix = "auto-";

    private RootName(string text) => Text = text;

    /// <summary>The name as written.</summary>
    public string Text { get; }

    /// <summary>Checks a name.</summary>
    /// <param name="text">The name.</param>
    /// <returns>The checked name.</returns>
    /// <exception cref="StoreException">CAIRN5018: the text breaks the rule.</exception>
    public static RootName Parse(string text) =>
        StoreObjectName.TryParse(text, out _) && !text.StartsWith(AutoPrefix, StringComparison.Ordinal)
            ? new RootName(text)
            : throw StoreDiagnostics.RootNameRefused.Error(text);

    /// <summary>Gives the name as written.</summary>
    /// <returns>The value of <see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
