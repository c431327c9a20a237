namespace Cairn.Secrets.Vars;

/// <summary>Ends contents as their files want it.</summary>
public static class FinalNewlines
{
    /// <summary>Gives content the ending that its file wants.</summary>
    /// <param name="rule">What the file wants.</param>
    /// <param name="content">The content, which stays the caller's.</param>
    /// <returns>A copy with that ending.</returns>
    public static SecretBytes Apply(FinalNewline rule, ReadOnlySpan<byte> content)
    {
        if (rule == FinalNewline.AsGiven)
        {
            return SecretBytes.Copy(content);
        }

        var trimmed = content.TrimEnd("\r\n"u8);
        var ended = new SecretBytes(trimmed.Length + (rule == FinalNewline.Present ? 1 : 0));
        trimmed.CopyTo(ended.Span);
        if (rule == FinalNewline.Present)
        {
            ended.Span[^1] = (byte)'\n';
        }

        return ended;
    }
}
