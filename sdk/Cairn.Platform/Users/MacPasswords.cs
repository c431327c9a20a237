namespace Cairn.Platform;

/// <summary>Refuses what a Mac cannot do: its directory keeps passwords in a form of its own, which no hash of Linux can be turned into.</summary>
internal sealed class MacPasswords : IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        foreach (var (name, user) in target.Users)
        {
            target.Assert(
                user.HashedPasswordFile is null,
                $"The password of '{name}' cannot be set from a file on a Mac. Leave 'HashedPasswordFile' out, and set the password there, with 'passwd' or in System Settings.");
        }
    }
}
