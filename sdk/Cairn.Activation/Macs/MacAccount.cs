namespace Cairn.Activation.Macs;

/// <summary>An account of a Mac, as its directory has it.</summary>
/// <param name="Name">The login name.</param>
/// <param name="Uid">Its number.</param>
/// <param name="Gid">The number of its group.</param>
/// <param name="Home">The home directory.</param>
internal sealed record MacAccount(string Name, uint Uid, uint Gid, string Home)
{
    /// <summary>Gets a value indicating whether a person logs in with it: the system's own have lower numbers.</summary>
    internal bool IsPerson => Uid >= 500 && Name != "nobody" && !Name.StartsWith('_');
}
