namespace Cairn.Shell;

/// <summary>The rules for aliases, which every shell reads in its own way.</summary>
internal static class AliasRules
{
    internal static IEnumerable<ValidationResult> Check(OptionMap<string> aliases) =>
        from alias in aliases
        let reason = WhyNot(alias.Key, alias.Value)
        where reason is not null
        select new ValidationResult(reason, [nameof(Shells.Aliases)]);

    /// <summary>Says what is wrong with an alias, as a sentence; null when nothing is.</summary>
    internal static string? WhyNot(string name, string command)
    {
        var shown = string.Concat(name.Select(static c => char.IsControl(c) ? '?' : c));
        if (name.Length == 0 || name[0] == '-' || !name.All(static c => char.IsAsciiLetterOrDigit(c) || "._:+-".Contains(c, StringComparison.Ordinal)))
        {
            return $"'{shown}' cannot be the name of an alias: use letters, digits, '.', '_', ':', '+' and '-', and no '-' in front.";
        }

        return command.Any(static c => char.IsControl(c) || c is '\u2028' or '\u2029')
            ? $"The alias '{shown}' has a control character; write a function or a script for several lines."
            : null;
    }
}
