namespace Cairn.Platform;

/// <summary>Writes the environment of sessions for shells and for systemd.</summary>
internal static class SessionText
{
    /// <summary>Writes lines for <c>sh</c>; empty without anything to set. Sourcing them twice does no more than once.</summary>
    internal static string Shell(Session session, string guard)
    {
        var lines = session.Variables.Select(static variable => $"export {variable.Key}={ShellQuoted(variable.Value)}").ToList();
        if (session.Path.Count > 0)
        {
            lines.Add($"if [ -z \"${{{guard}-}}\" ]; then");
            lines.Add($"  export {guard}=1");
            lines.Add($"  export PATH={ShellQuoted(string.Join(':', session.Path))}\"${{PATH:+:$PATH}}\"");
            lines.Add("fi");
        }

        return string.Join('\n', lines);
    }

    /// <summary>Writes lines for environment.d(5); empty without anything to set.</summary>
    internal static string EnvironmentD(Session session)
    {
        // Systemd refuses an empty value, and what is not set is as empty for nearly everyone.
        var lines = session.Variables
            .Where(static variable => variable.Value.Length > 0)
            .Select(static variable => $"{variable.Key}={Quoted(variable.Value)}")
            .ToList();
        if (session.Path.Count > 0)
        {
            lines.Add($"PATH={Quoted(string.Join(':', session.Path))[..^1]}:$PATH\"");
        }

        return string.Join('\n', lines);
    }

    private static string ShellQuoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>First the quotes of a shell act, then <c>$</c> in what is left; so both are escaped.</summary>
    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal).Replace("$", "$$", StringComparison.Ordinal)}\"";
}
