using System.Text.RegularExpressions;

namespace Cairn.Platform;

/// <content>Arguments of a cask become a Ruby hash, whose keys are words.</content>
public sealed partial class HomebrewCask : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Arguments.Exists)
        {
            yield break;
        }

        if (Arguments.Kind != SettingKind.Map)
        {
            yield return new ValidationResult("'Arguments' is not a map; write 'Arguments[\"appdir\"] = …'.", [nameof(Arguments)]);
            yield break;
        }

        foreach (var (key, value) in Arguments.Entries)
        {
            if (!Word.IsMatch(key))
            {
                yield return new ValidationResult($"'{key}' is no argument of a cask; use small letters, digits and '_', as in 'no_quarantine'.", [nameof(Arguments)]);
            }

            if (value.Kind is not (SettingKind.Text or SettingKind.Boolean))
            {
                yield return new ValidationResult($"The argument '{key}' of a cask is {value}; give text, true or false.", [nameof(Arguments)]);
            }
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }
}
