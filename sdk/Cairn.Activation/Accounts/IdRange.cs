namespace Cairn.Activation.Accounts;

/// <summary>Ids from one to another, both included.</summary>
internal readonly record struct IdRange(long First, long Last)
{
    internal bool Contains(long id) => id >= First && id <= Last;

    internal IEnumerable<long> Upwards()
    {
        for (var id = First; id <= Last; id++)
        {
            yield return id;
        }
    }

    internal IEnumerable<long> Downwards()
    {
        for (var id = Last; id >= First; id--)
        {
            yield return id;
        }
    }

    public override string ToString() => $"{AccountText.Number(First)} to {AccountText.Number(Last)}";
}
