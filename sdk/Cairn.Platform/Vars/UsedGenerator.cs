namespace Cairn.Platform;

/// <summary>A generator that a machine uses; the row's key is its name.</summary>
public sealed partial class UsedGenerator : OptionSet, IValidatableObject
{
    /// <summary>The generator.</summary>
    public partial Generator Generator { get; set; }

    /// <summary>What the machine says of the generator's secrets, by file name, beside what the generator says.</summary>
    [RowName("secret")]
    public partial OptionTable<DeployedSecret> Secrets { get; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        GeneratorRules.Check(this).Select(static message => new ValidationResult(message, [nameof(Generator)]));
}
