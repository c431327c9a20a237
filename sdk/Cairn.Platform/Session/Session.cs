using System.Text.RegularExpressions;

namespace Cairn.Platform;

/// <summary>What login sessions find in their environment. A session that runs already does not see changes.</summary>
/// <example><c>host.Session.Variables["EDITOR"] = "hx"; host.Session.Path.Add("/opt/tools/bin");</c></example>
public sealed partial class Session : OptionSet, IValidatableObject
{
    /// <summary>Variables by name. Values are literal: <c>$</c> has no meaning in them.</summary>
    public partial OptionMap<string> Variables { get; set; }

    /// <summary>Directories to search for programs before all others, first one first.</summary>
    [AbsolutePath]
    public partial OptionList<string> Path { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, value) in Variables)
        {
            if (!VariableName().IsMatch(name))
            {
                yield return new ValidationResult(
                    $"'{PathRules.Printable(name)}' cannot be the name of a variable. Use letters, digits and '_', and no digit in front.", [nameof(Variables)]);
            }

            if (string.Equals(name, "PATH", StringComparison.Ordinal))
            {
                yield return new ValidationResult("'PATH' is made from Session.Path. Add directories there.", [nameof(Variables)]);
            }

            if (value.Any(char.IsControl))
            {
                yield return new ValidationResult($"'{name}' has a control character in its value.", [nameof(Variables)]);
            }
        }

        foreach (var directory in Path.Where(static directory => directory.Contains(':', StringComparison.Ordinal)))
        {
            yield return new ValidationResult($"'{directory}' has a ':', which separates the directories of PATH.", [nameof(Path)]);
        }
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VariableName();
}
