namespace Cairn.Activation.Homes;

/// <summary>What can be said of homes.</summary>
internal static class HomeDiagnostics
{
    internal static readonly ActivationDiagnostic WrongUser = new(
        "CAIRN7120", ExitCode.Refused, "The home of '{0}' is not the one to be activated here: {1}.",
        "Nothing changed. Run it as that user in a login of their own, where HOME and USER are theirs.");

    internal static readonly ActivationDiagnostic NoHome = new(
        "CAIRN7121", ExitCode.Usage, "The closure of '{0}' has no home of '{1}'; it has {2}.",
        "Nothing changed. Choose the closure of a machine or a home that this user has a home in.");

    internal static readonly ActivationDiagnostic NotSwitched = new(
        "CAIRN7122", ExitCode.RolledBack, "The home of '{0}' ended with {1}: {2}.",
        "Correct what it says, then activate again.");

    internal static readonly ActivationDiagnostic Skipped = new(
        "CAIRN7123", ExitCode.UnitsFailed, "The home of '{0}' is left as it is: {1}.",
        "Everything else is applied. Let the user run `cairn-activator home status`, correct what it says, then activate again.");

    internal static IReadOnlyList<ActivationDiagnostic> All { get; } = [WrongUser, NoHome, NotSwitched, Skipped];
}
