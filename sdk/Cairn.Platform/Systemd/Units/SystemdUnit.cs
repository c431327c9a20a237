using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>A unit of systemd: one that is declared here, or one of the distribution that is extended. The row's key is its name without the ending.</summary>
public abstract partial class SystemdUnit : OptionSet, IValidatableObject
{
    /// <summary>
    /// Whether the unit starts with the targets that want it. Default: null, which is yes for a unit that is declared here and leaves
    /// a unit of the distribution as it is; there, true and false are <c>systemctl enable</c> and <c>disable</c>.
    /// </summary>
    public partial bool? Enable { get; set; }

    /// <summary>Whether the unit is masked: nothing can start it. Default: no. All else about the unit is ignored then.</summary>
    public partial bool Mask { get; set; }

    /// <summary>Whether this extends a unit of the distribution by a drop-in. Default: yes when it says nothing of what to run, listen to or mount.</summary>
    [DefaultFrom(nameof(HasNoSubstance), Text = "true without the directives that make a unit of this kind")]
    public partial bool IsDropIn { get; set; }

    /// <summary>
    /// Whether the files of the unit are links into the store or copies. Default: links. A unit that the machine needs before the file system
    /// of the store is mounted has to be a copy.
    /// </summary>
    [Default(FilePlacement.Link), AllowedValues(FilePlacement.Link, FilePlacement.Copy)]
    public partial FilePlacement Placement { get; set; }

    /// <summary>What happens when a file of the same name is there that Cairn did not put there: a unit that somebody made by hand. Default: the activation is refused.</summary>
    [Default(OccupiedPath.Refuse)]
    public partial OccupiedPath WhenOccupied { get; set; }

    /// <summary>What happens at activation when the unit runs and its definition changed. Default: it is stopped and started.</summary>
    [Default(UnitChange.StopAndStart)]
    public partial UnitChange OnChange { get; set; }

    /// <summary>Whether the unit is stopped when it is no longer declared. Default: yes.</summary>
    [Default(true)]
    public partial bool StopOnRemoval { get; set; }

    /// <summary>Texts that the unit depends on, its configuration files for example: when one changes, the unit is reloaded.</summary>
    public partial OptionList<string> ReloadTriggers { get; set; }

    /// <summary>Texts that the unit depends on: when one changes, the unit is restarted as <see cref="OnChange"/> says.</summary>
    public partial OptionList<string> RestartTriggers { get; set; }

    /// <summary>The <c>[Unit]</c> section.</summary>
    public partial DescriptionSection Unit { get; }

    /// <summary>The <c>[Install]</c> section.</summary>
    public partial InstallSection Install { get; }

    internal abstract string Suffix { get; }

    /// <summary>Gets the section that is named like the kind of unit; null for targets.</summary>
    internal virtual SystemdSection? OwnSection => null;

    internal virtual string Stem => RowKey;

    internal string FullName => Stem + Suffix;

    internal bool IsTemplate => Stem.EndsWith('@');

    /// <summary>Gets what a unit of this kind cannot be without, for the message; null when nothing is missing.</summary>
    internal virtual string? Missing => null;

    internal virtual bool IsNotSocketActivated => false;

    /// <summary>Gets the directory of a mount, which its section repeats; null for other units.</summary>
    internal virtual string? Where => null;

    private bool HasNoSubstance => Missing is not null;

    /// <inheritdoc/>
    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (UnitNames.WhyNotStem(Stem, Suffix) is { } reason)
        {
            yield return new ValidationResult($"'{PathRules.Printable(RowKey)}' cannot name a {Suffix[1..]}: {reason}.", [nameof(Unit)]);
        }

        if (!IsDropIn && !Mask && Missing is { } missing)
        {
            yield return new ValidationResult($"'{FullName}' has no {missing}. Define it, or set IsDropIn to extend the distribution's.", [nameof(IsDropIn)]);
        }

        if (Mask && Enable == true)
        {
            yield return new ValidationResult($"'{FullName}' is both masked and enabled. Keep one of them.", [nameof(Mask), nameof(Enable)]);
        }
    }

    private protected bool HasExtra(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (OwnSection!.Extra.Entries.ContainsKey(name))
            {
                return true;
            }
        }

        return false;
    }
}
