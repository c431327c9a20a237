namespace Cairn.Base;

/// <summary>What an account is like on the machines that have it.</summary>
public sealed partial class AccountSettings : OptionSet
{
    /// <summary>Groups of the user, beside those that others give. Groups that a machine does not have are an error of its activation.</summary>
    public partial OptionSetOf<string> Groups { get; set; }

    /// <summary>The login shell. Default: the system's.</summary>
    [AbsolutePath]
    public partial string? Shell { get; set; }

    /// <summary>The user id of a new account. Default: one that was never used.</summary>
    [Range(0, int.MaxValue)]
    public partial int? Uid { get; set; }

    /// <summary>
    /// Whether the password of the user is a generated value (<see cref="UserPassword"/>), the same on all machines that say so. Default: no; the password is
    /// left alone. Ignored on a Mac, where it unlocks the disk and the keychain, and belongs to who sits there.
    /// </summary>
    public partial bool GeneratePassword { get; set; }

    /// <summary>Whether the user's home is managed: the modules that the user has in the fleet apply there. Default: yes.</summary>
    [Default(true)]
    public partial bool ManageHome { get; set; }
}
