using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>A script that runs at every activation; the row's key is its name.</summary>
/// <remarks>It must be idempotent: run twice, it changes nothing the second time. It runs with <c>/bin/sh -eu</c> unless it names its interpreter.</remarks>
/// <example><c>linux.ActivationSteps["locale-gen"].Script = "locale-gen";</c></example>
public sealed partial class ActivationStep : OptionSet
{
    /// <summary>When it runs. Default: after files, users and packages are in place, before units start.</summary>
    [Default(StepStage.BeforeUnits)]
    public partial StepStage Stage { get; set; }

    /// <summary>The script; a first line with <c>#!</c> chooses the interpreter.</summary>
    public partial OptionLines Script { get; set; }

    /// <summary>
    /// A script that takes back what the step did, when the activation is taken back; everything later is taken back by then. It must also bear that
    /// the step came only half way, or had nothing to do. Default: nothing is to be taken back. Ignored in stage <c>Check</c>.
    /// </summary>
    public partial OptionLines Undo { get; set; }

    /// <summary>
    /// A script that says what the step wants of units, a line each: <c>restart foo.service</c> or <c>reload foo.service</c>. It is asked while the plan
    /// is made, also by a dry run, so it may only read; the new files are below <c>$CAIRN_CLOSURE</c>. A unit that does not run is started instead,
    /// and what the unit says of itself (<c>OnChange</c>) stands above that. Default: nothing. Ignored in homes.
    /// </summary>
    public partial OptionLines Requests { get; set; }

    /// <summary>The user who runs it. Default: root; in a home its user. Ignored in homes.</summary>
    [RegularExpression(AccountNames.Name, ErrorMessage = AccountNames.NameRule)]
    public partial string? User { get; set; }

    /// <summary>Names of steps of the same stage that run later than this one.</summary>
    public partial OptionSetOf<string> Before { get; set; }

    /// <summary>Names of steps of the same stage that run earlier than this one.</summary>
    public partial OptionSetOf<string> After { get; set; }
}
