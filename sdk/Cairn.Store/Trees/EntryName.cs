using System.Text;

namespace Cairn.Store.Trees;

/// <summary>The rules for a name in a directory, and their order: by UTF-8 bytes, as in a NAR.</summary>
internal sealed class EntryName : IComparer<string>
{
    internal const int MaxBytes = 255;
    internal const int MaxTargetBytes = 4095;

    private const char Replacement = '\uFFFD';

    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static readonly EntryName Order = new();

    /// <summary>Checks one name; <paramref name="shown"/> is what the message calls it, a whole path where one is known.</summary>
    internal static string Checked(string name, string shown)
    {
        var reason = name switch
        {
            "" => "it is empty",
            "." or ".." => "it leaves its directory",
            _ when name.Contains('/', StringComparison.Ordinal) => "it contains '/'",
            _ => WhyNotUnix(name, MaxBytes),
        };
        return reason is null ? name : throw StoreDiagnostics.EntryNameRefused.Error(Printable(shown), reason);
    }

    /// <summary>Checks a link's target, which is kept as written and never followed, so it may point anywhere.</summary>
    internal static string CheckedTarget(string target)
    {
        var reason = target.Length == 0 ? "it is empty" : WhyNotUnix(target, MaxTargetBytes);
        return reason is null ? target : throw StoreDiagnostics.TargetRefused.Error(Printable(target), reason);
    }

    /// <summary>UTF-16 order differs from UTF-8 order only where a surrogate meets a character above the surrogates.</summary>
    public int Compare(string? x, string? y)
    {
        var length = Math.Min(x!.Length, y!.Length);
        var at = x.AsSpan().CommonPrefixLength(y);
        if (at == length)
        {
            return x.Length - y.Length;
        }

        var xHigh = char.IsSurrogate(x[at]);
        return xHigh == char.IsSurrogate(y[at]) ? x[at] - y[at] : xHigh ? 1 : -1;
    }

    private static string? WhyNotUnix(string text, int maxBytes)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return "it contains NUL";
        }

        // The base library shows bytes that are not UTF-8 as U+FFFD and cannot open such a file; a real U+FFFD goes the same way.
        if (text.Contains(Replacement, StringComparison.Ordinal) || !IsWellFormed(text))
        {
            return "it is not UTF-8";
        }

        var bytes = Encoding.UTF8.GetByteCount(text);
        return bytes > maxBytes ? $"it has {bytes} bytes" : null;
    }

    private static bool IsWellFormed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }

    private static string Printable(string text) => text.Replace("\0", "\\0", StringComparison.Ordinal);
}
