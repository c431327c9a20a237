namespace Cairn.Ssh;

/// <summary>The rules for directives of OpenSSH's files that have no option of their own.</summary>
internal static class DirectiveRules
{
    internal static IEnumerable<ValidationResult> Check(Setting settings, string option, string file)
    {
        foreach (var (key, value) in settings.Entries)
        {
            if (key.Length == 0 || !key.All(char.IsAsciiLetterOrDigit))
            {
                yield return new ValidationResult($"'{Shown(key)}' is no directive of {file}: those are letters and digits.", [option]);
            }
            else if (key.Equals("Match", StringComparison.OrdinalIgnoreCase) || key.Equals("Host", StringComparison.OrdinalIgnoreCase))
            {
                yield return new ValidationResult($"'{key}' begins a block in {file}, and all that follows would belong to it. Write a file of your own for it.", [option]);
            }

            foreach (var item in value.Kind == SettingKind.List ? value.Items : [value])
            {
                if (item.Kind is SettingKind.List or SettingKind.Map or SettingKind.Null)
                {
                    yield return new ValidationResult($"'{Shown(key)}' of {file} is {item}; give text, a number, true, false, or a list of those.", [option]);
                }
                else if (item.Scalar is string text && text.Any(char.IsControl))
                {
                    yield return new ValidationResult($"'{Shown(key)}' of {file} has a control character in its value. Give one line.", [option]);
                }
            }
        }
    }

    private static string Shown(string text) => string.Concat(text.Select(static c => char.IsControl(c) ? '?' : c));
}
