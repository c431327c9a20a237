namespace Cairn.Activation.Units;

/// <summary>The full name of a unit, as <c>ssh.service</c> or <c>getty@tty1.service</c>.</summary>
/// <param name="Text">The name.</param>
internal readonly record struct UnitName(string Text)
{
    private int Dot => Text.LastIndexOf('.') is >= 0 and var dot ? dot : Text.Length;

    private int At => Text.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at && at < Dot ? at : -1;

    /// <summary>Gets what kind of unit it is, as <c>service</c>.</summary>
    internal string Kind => Dot < Text.Length ? Text[(Dot + 1)..] : "";

    internal bool IsTemplate => At >= 0 && At == Dot - 1;

    internal bool IsInstance => At >= 0 && !IsTemplate;

    /// <summary>Gets a value indicating whether it is no unit but a name for all that begin with it.</summary>
    internal bool IsPrefix => Prefix.EndsWith('-') && Prefix.Length > 1;

    /// <summary>Gets the template of an instance; otherwise the name itself.</summary>
    internal string Template => IsInstance ? string.Concat(Text.AsSpan(0, At + 1), Text.AsSpan(Dot)) : Text;

    /// <summary>Gets the pattern by which systemctl finds what a template or a prefix stands for.</summary>
    internal string Pattern => string.Concat(Escape(Text[..(IsTemplate ? At + 1 : Prefix.Length)]), "*", Text[Dot..]);

    private string Prefix => Text[..(At >= 0 ? At : Dot)];

    /// <summary>Gives the socket that a service has when it names none.</summary>
    internal string SocketOfSameName => Prefix + ".socket";

    /// <summary>Gives the names whose drop-ins systemd reads for this unit, the closest first.</summary>
    /// <example><c>a-b@c.service</c>: <c>a-b@c.service</c>, <c>a-b@.service</c>, <c>a-@c.service</c>, <c>a-@.service</c>.</example>
    internal IEnumerable<string> DropInNames()
    {
        var (prefix, rest) = (Prefix, Text[Prefix.Length..]);
        while (true)
        {
            var name = new UnitName(prefix + rest);
            yield return name.Text;
            if (name.IsInstance)
            {
                yield return name.Template;
            }

            var dash = prefix.TrimEnd('-').LastIndexOf('-');
            if (dash < 1)
            {
                yield break;
            }

            prefix = prefix[..(dash + 1)];
        }
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
}
