using System.Text.RegularExpressions;

namespace Cairn.Platform;

/// <summary>The kernel: its parameters and modules.</summary>
public sealed partial class Kernel : OptionSet, IValidatableObject
{
    /// <summary>Parameters by name, as <c>sysctl</c> knows them. One that is no longer declared keeps its value until the next start.</summary>
    /// <example><c>linux.Kernel.Sysctl["net.ipv4.ip_forward"] = true;</c></example>
    public partial OptionMap<SysctlValue> Sysctl { get; set; }

    /// <summary>Modules that are always loaded.</summary>
    [RegularExpression(ModuleName, ErrorMessage = ModuleRule)]
    public partial OptionSetOf<string> Modules { get; set; }

    /// <summary>Modules that are never loaded by themselves.</summary>
    [RegularExpression(ModuleName, ErrorMessage = ModuleRule)]
    public partial OptionSetOf<string> BlockedModules { get; set; }

    /// <summary>Options of modules, by the module's name.</summary>
    /// <example><c>linux.Kernel.ModuleOptions["kvm_intel"] = "nested=1";</c></example>
    public partial OptionMap<string> ModuleOptions { get; set; }

    private const string ModuleName = "[A-Za-z0-9_-]+";
    private const string ModuleRule = "must be the name of a kernel module: letters, digits, '_' and '-'";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, value) in Sysctl)
        {
            if (!ParameterName().IsMatch(name))
            {
                yield return new ValidationResult($"'{PathRules.Printable(name)}' cannot be the name of a kernel parameter, as net.ipv4.ip_forward.", [nameof(Sysctl)]);
            }

            if (value.Text is null || value.Text.Any(static c => char.IsControl(c) && c != '\t'))
            {
                yield return new ValidationResult($"'{PathRules.Printable(name)}' must have a value of one line.", [nameof(Sysctl)]);
            }
        }

        foreach (var (name, options) in ModuleOptions)
        {
            if (!name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') || name.Length == 0 || options.Any(char.IsControl))
            {
                yield return new ValidationResult($"'{PathRules.Printable(name)}' must be the name of a kernel module with options of one line.", [nameof(ModuleOptions)]);
            }
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_*-]+([./][A-Za-z0-9_*:@-]+)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ParameterName();
}
