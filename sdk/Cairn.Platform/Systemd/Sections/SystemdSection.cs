namespace Cairn.Platform;

/// <summary>A section of a unit file or of another configuration file of systemd.</summary>
public abstract partial class SystemdSection : OptionSet, IValidatableObject
{
    /// <summary>Directives that have no option here, by name. A list gives a line for each item; true and false are yes and no.</summary>
    /// <remarks>Names are checked against those that systemd knows.</remarks>
    /// <example><c>Service.Extra["CoredumpFilter"] = "private-anonymous";</c></example>
    public partial Setting Extra { get; set; }

    internal abstract string Name { get; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var typed = new DirectiveList();
        Write(typed);
        foreach (var (name, value) in Extra)
        {
            if (typed.Options.Contains(name))
            {
                yield return new ValidationResult($"'{name}' has an option of its own in section [{Name}]. Use it in place of Extra.", [nameof(Extra)]);
            }
            else if (KnownDirectives.WhyNot(Name, name) is { } problem)
            {
                yield return new ValidationResult(problem, [nameof(Extra)]);
            }

            if (value.Kind == SettingKind.Map || (value.Kind == SettingKind.List && value.Items.Any(static item => item.Kind is SettingKind.Map or SettingKind.List)))
            {
                yield return new ValidationResult($"'{name}' must be a value or a list of values.", [nameof(Extra)]);
                yield break;
            }
        }

        foreach (var directive in Directives(isDropIn: false))
        {
            if (Directive.WhyNotValue(directive.Value) is { } reason)
            {
                yield return new ValidationResult(
                    $"'{directive.Name}' cannot be '{PathRules.Printable(directive.Value)}': {reason}.",
                    [typed.Options.Contains(directive.Name) ? directive.Name : nameof(Extra)]);
            }
        }
    }

    internal abstract void Write(DirectiveList to);

    internal IReadOnlyList<Directive> Directives(bool isDropIn)
    {
        var list = new DirectiveList(isDropIn);
        Write(list);
        list.AddExtra(Extra);
        return list.Directives;
    }
}
