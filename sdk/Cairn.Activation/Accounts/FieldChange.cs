namespace Cairn.Activation.Accounts;

/// <summary>A field of an account that Cairn changed: what it was, and what it was set to.</summary>
/// <param name="Before">What to give back.</param>
/// <param name="Set">What Cairn wrote; if it is something else by now, someone else's word counts.</param>
internal sealed record FieldChange(string Before, string Set)
{
    /// <summary>Brings a field to where it is wanted, and remembers what gives it back.</summary>
    /// <param name="current">What the field is.</param>
    /// <param name="change">What Cairn changed about it earlier; null for nothing.</param>
    /// <param name="wanted">What it should be; null to have no opinion, which gives back what was changed.</param>
    internal static (string Value, FieldChange? Change) Towards(string current, FieldChange? change, string? wanted)
    {
        var isOurs = change is not null && string.Equals(current, change.Set, StringComparison.Ordinal);
        if (wanted is null)
        {
            return (isOurs ? change!.Before : current, null);
        }

        if (string.Equals(current, wanted, StringComparison.Ordinal))
        {
            return (current, isOurs ? change : null);
        }

        var before = isOurs ? change!.Before : current;
        return (wanted, string.Equals(before, wanted, StringComparison.Ordinal) ? null : new FieldChange(before, wanted));
    }

    /// <summary>Says nothing: the field may be a password's hash.</summary>
    public override string ToString() => "(changed)";
}
