namespace Cairn.Composition;

/// <summary>The root of what modules of one class configure: a fleet, a Linux machine, a home…</summary>
/// <remarks>A class that stands in a table row is evaluated together with what contains it, by its own modules.</remarks>
public abstract partial class ModuleClass : OptionSet
{
    /// <summary>Conditions that did not hold. Assigning an empty list at a higher priority silences them.</summary>
    public partial OptionList<Assertion> Assertions { get; set; }

    /// <summary>Warnings to show.</summary>
    public partial OptionList<Warning> Warnings { get; set; }

    /// <summary>Modules that were imported by <see cref="ModuleClassExtensions.Import"/>, beside those of the references.</summary>
    public partial OptionList<ImportedModule> Imports { get; set; }

    /// <summary>Gets what the evaluation was given beside options.</summary>
    protected object? Context => GetContext();
}
