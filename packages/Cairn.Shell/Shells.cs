namespace Cairn.Shell;

/// <summary>What all shells of a home have in common. Each shell adds it to its own; without an enabled shell it has no effect.</summary>
[Extends<Home>]
public sealed partial class Shells : OptionSet, IValidatableObject
{
    /// <summary>Short names of commands, by name. Example: <c>Aliases["ll"] = "ls -l"</c>.</summary>
    public partial OptionMap<string> Aliases { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => AliasRules.Check(Aliases);
}
