namespace Cairn.Deployment.Ssh;

/// <summary>Patterns of OpenSSH's files: <c>*</c> for any characters, <c>?</c> for one, <c>!</c> before it for everything else.</summary>
internal static class Pattern
{
    /// <summary>Says whether a list of patterns takes a text: one has to match, and none with <c>!</c> may.</summary>
    internal static bool TakenBy(IEnumerable<string> patterns, string text)
    {
        var taken = false;
        foreach (var pattern in patterns)
        {
            if (pattern.StartsWith('!'))
            {
                if (Matches(pattern.AsSpan(1), text))
                {
                    return false;
                }
            }
            else
            {
                taken |= Matches(pattern, text);
            }
        }

        return taken;
    }

    /// <summary>Goes back to the last <c>*</c> only, so that no pattern takes more than pattern times text.</summary>
    internal static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, mark) = (p++, t);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || char.ToLowerInvariant(pattern[p]) == char.ToLowerInvariant(text[t])))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }
}
