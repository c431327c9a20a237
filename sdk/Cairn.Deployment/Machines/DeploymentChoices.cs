using Cairn.Store.Signing;

namespace Cairn.Deployment.Machines;

/// <summary>What whoever deploys decides.</summary>
public sealed record DeploymentChoices
{
    /// <summary>Gets a value indicating whether machines are only asked what would change.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Gets a value indicating whether the closure is compared with that of the machine's generation.</summary>
    public bool Compares { get; init; }

    /// <summary>Gets a value indicating whether files are replaced that somebody edited on a machine.</summary>
    public bool OverwriteEdited { get; init; }

    /// <summary>Gets a value indicating whether generations stay without anybody asking whether machines are well with them.</summary>
    public bool SkipHealthChecks { get; init; }

    /// <summary>Gets a value indicating whether a machine is refused whose generation is not in the store of whoever deploys: somebody else deployed it.</summary>
    public bool OnlyKnown { get; init; }

    /// <summary>Gets how long a machine may take to start anew after it switched; null to leave it running.</summary>
    public TimeSpan? RebootWithin { get; init; }

    /// <summary>Gets how long a machine waits to be reached anew before it goes back; null to need no confirmation.</summary>
    public TimeSpan? ConfirmWithin { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets how long nothing may move on a connection.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Gets how long nothing may be heard of a running activation, which gives a sign of life every other second.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets how long a machine that was lost while it switched is looked for, beside the time to confirm.</summary>
    public TimeSpan Return { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets what closures are signed with; null to bring them unsigned.</summary>
    public SigningKey? Key { get; init; }
}
