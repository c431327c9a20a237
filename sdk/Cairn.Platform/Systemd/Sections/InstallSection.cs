namespace Cairn.Platform;

/// <summary>The <c>[Install]</c> section: what starts the unit. Cairn makes the links that it describes.</summary>
public sealed partial class InstallSection : SystemdSection
{
    /// <summary>Units, targets usually, that start this one. <c>multi-user.target</c> is the usual one for services.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> WantedBy { get; set; }

    /// <summary>Units that need this one and fail without it.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> RequiredBy { get; set; }

    /// <summary>Units that keep this one running while they are active.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> UpheldBy { get; set; }

    /// <summary>Further names of the unit.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> Alias { get; set; }

    /// <summary>Units that are enabled together with this one by <c>systemctl enable</c>. Cairn itself does not follow it.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> Also { get; set; }

    /// <summary>For a template, the instance that is enabled when none is named.</summary>
    public partial string? DefaultInstance { get; set; }

    internal override string Name => "Install";

    internal override void Write(DirectiveList to)
    {
        to.AddEach(nameof(WantedBy), WantedBy);
        to.AddEach(nameof(RequiredBy), RequiredBy);
        to.AddEach(nameof(UpheldBy), UpheldBy);
        to.AddEach(nameof(Alias), Alias);
        to.AddEach(nameof(Also), Also);
        to.Add(nameof(DefaultInstance), DefaultInstance);
    }
}
