namespace Cairn.Shell;

/// <summary>The rules for aliases, which every shell reads in its own way.</summary>
internal static class AliasRules
{
    internal static IEnumerable<ValidationResult> Check(OptionMap<string> aliases)
    {
        foreach (var (name, command) in aliases)
        {
            if (name.Length == 0 || name[0] == '-' || !name.All(static c => char.IsAsciiLetterOrDigit(c) || "._:+-".Contains(c, StringComparison.Ordinal)))
            {
                yield return new ValidationResult($"'{Shown(name)}' cannot be the name of an alias: use letters, digits, '.', '_', ':', '+' and '-', and no '-' in front.", [nameof(Shells.Aliases)]);
            }

            if (command.Any(char.IsControl))
            {
                yield return new ValidationResult($"The alias '{Shown(name)}' has a control character; write a function or a script for several lines.", [nameof(Shells.Aliases)]);
            }
        }
    }

    private static string Shown(string name) => string.Concat(name.Select(static c => char.IsControl(c) ? '?' : c));
}
