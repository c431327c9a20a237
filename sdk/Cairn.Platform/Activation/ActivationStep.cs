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

    /// <summary>The user who runs it. Default: root; in a home its user. Ignored in homes.</summary>
    [RegularExpression(AccountNames.Name, ErrorMessage = AccountNames.NameRule)]
    public partial string? User { get; set; }

    /// <summary>Names of steps of the same stage that run later than this one.</summary>
    public partial OptionSetOf<string> Before { get; set; }

    /// <summary>Names of steps of the same stage that run earlier than this one.</summary>
    public partial OptionSetOf<string> After { get; set; }
}
