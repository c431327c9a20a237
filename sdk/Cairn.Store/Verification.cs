namespace Cairn.Store;

/// <summary>The outcome of looking at one entry of a store.</summary>
/// <param name="Entry">The file name below the store's root.</param>
/// <param name="State">How it was found.</param>
/// <param name="Problem">What is wrong and what to do, with expected and actual hash; null if intact.</param>
public sealed record Verification(string Entry, ObjectState State, StoreException? Problem)
{
    /// <summary>Does nothing if the entry is intact.</summary>
    /// <exception cref="StoreException">The <see cref="Problem"/>.</exception>
    public void ThrowIfBroken()
    {
        if (Problem is not null)
        {
            throw Problem;
        }
    }
}
