namespace Cairn.Activation.Homes;

/// <summary>Whose home is activated.</summary>
/// <param name="User">The user's name.</param>
/// <param name="Uid">The user's number.</param>
/// <param name="Gid">The number of the user's group.</param>
/// <param name="Directory">The home directory.</param>
internal sealed record HomeAccount(string User, uint Uid, uint Gid, string Directory);
