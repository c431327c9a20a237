namespace Cairn.Activation.Confirmations;

/// <summary>Says what became of a confirmation.</summary>
internal static class Confirmation
{
    internal static (string Text, ExitCode ExitCode) Of(LeaseAnswer answer) => answer switch
    {
        LeaseAnswer.Confirmed => ("confirmed", ExitCode.Ok),
        LeaseAnswer.AlreadyConfirmed => ("already confirmed", ExitCode.Ok),
        LeaseAnswer.RolledBack => ("too late: the machine is back on the generation before", ExitCode.NotConfirmed),
        _ => ("no activation waits for that word", ExitCode.Usage),
    };
}
