namespace Cairn.Platform;

/// <summary>The <c>[Unit]</c> section: what a unit is and how it stands to other units. See systemd.unit(5).</summary>
public sealed partial class DescriptionSection : SystemdSection
{
    /// <summary>What the unit is, for people. Default: none.</summary>
    public partial string? Description { get; set; }

    /// <summary>Where to read about it, as <c>man:sshd(8)</c> or a URL.</summary>
    [RegularExpression("(https?|file|info|man):\\S+", ErrorMessage = "must be a URI that begins with http://, https://, file:, info: or man:")]
    public partial OptionList<string> Documentation { get; set; }

    /// <summary>Units that start with this one and without which it fails.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> Requires { get; set; }

    /// <summary>Units that must be active already; otherwise starting fails at once.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> Requisite { get; set; }

    /// <summary>Units that start with this one; their failing does not matter.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> Wants { get; set; }

    /// <summary>Like <see cref="Requires"/>, and this unit stops as soon as they do.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> BindsTo { get; set; }

    /// <summary>Units with which this one stops and restarts.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> PartOf { get; set; }

    /// <summary>Units that are started again whenever they are found stopped while this one is active.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> Upholds { get; set; }

    /// <summary>Units that cannot run together with this one.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> Conflicts { get; set; }

    /// <summary>Units that start after this one has started.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> Before { get; set; }

    /// <summary>Units that must have started before this one does.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> After { get; set; }

    /// <summary>Units to start when this one fails.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> OnFailure { get; set; }

    /// <summary>Units to start when this one ends well.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> OnSuccess { get; set; }

    /// <summary>Units that are reloaded when this one is.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> PropagatesReloadTo { get; set; }

    /// <summary>Units whose private <c>/tmp</c> and network this one shares.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> JoinsNamespaceOf { get; set; }

    /// <summary>Paths whose mounts must be there.</summary>
    [AbsolutePath]
    public partial OptionList<string> RequiresMountsFor { get; set; }

    internal override string Name => "Unit";

    internal override void Write(DirectiveList to)
    {
        WriteMeaning(to);
        WriteConditions(to);
    }

    private void WriteMeaning(DirectiveList to)
    {
        to.Add(nameof(Description), Description);
        to.AddEach(nameof(Documentation), Documentation);
        to.AddEach(nameof(Requires), Requires);
        to.AddEach(nameof(Requisite), Requisite);
        to.AddEach(nameof(Wants), Wants);
        to.AddEach(nameof(BindsTo), BindsTo);
        to.AddEach(nameof(PartOf), PartOf);
        to.AddEach(nameof(Upholds), Upholds);
        to.AddEach(nameof(Conflicts), Conflicts);
        to.AddEach(nameof(Before), Before);
        to.AddEach(nameof(After), After);
        to.AddEach(nameof(OnFailure), OnFailure);
        to.AddEach(nameof(OnSuccess), OnSuccess);
        to.AddEach(nameof(PropagatesReloadTo), PropagatesReloadTo);
        to.AddEach(nameof(JoinsNamespaceOf), JoinsNamespaceOf);
        to.AddEach(nameof(RequiresMountsFor), RequiresMountsFor);
    }
}
