using Cairn.Activation.Transactions;

namespace Cairn.Activation.Homes;

/// <summary>A home that cannot be switched stays as it is, which the activation reports at its end.</summary>
/// <param name="User">Whose home.</param>
/// <param name="Reason">Why.</param>
internal sealed record HomeSkipped(string User, string Reason) : Effect
{
    internal override string Words => $"leave the home of '{User}' as it is: {Reason}";

    internal override void Apply(Surroundings surroundings)
    {
        surroundings.Say(HomeDiagnostics.Skipped.Describe([User, Reason.TrimEnd('.')]));
        surroundings.Failed.Add(new($"the home of {User}", Reason));
    }

    internal override void Undo(Surroundings surroundings)
    {
    }
}
