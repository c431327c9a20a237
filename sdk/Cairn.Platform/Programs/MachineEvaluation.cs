namespace Cairn.Platform;

/// <summary>A machine that was evaluated.</summary>
/// <typeparam name="TClass">The class of the machine.</typeparam>
/// <param name="Machine">The machine.</param>
/// <param name="Host">Its configuration.</param>
/// <param name="Diagnostics">Everything to tell the user: of the fleet, then of the machine.</param>
/// <param name="System">What the machine becomes on disk; null when there are errors.</param>
public sealed record MachineEvaluation<TClass>(
    Machine Machine, Evaluation<TClass> Host, IReadOnlyList<Diagnostic> Diagnostics, RenderedSystem? System)
    where TClass : Host, new()
{
    /// <summary>Gets a value indicating whether there is no error.</summary>
    public bool Succeeded => System is not null;
}
