namespace Cairn.Base;

/// <summary>What the administrators of the fleet (<c>fleet.Admins</c>) may do on a machine. Without administrators it has no effect.</summary>
[Extends<Host>]
public sealed partial class AdminAccess : OptionSet
{
    /// <summary>Whether administrators have accounts on this machine. Default: yes.</summary>
    [Default(true)]
    public partial bool Enable { get; set; }

    /// <summary>Whether they need no password for <c>sudo</c>. Default: yes; their accounts have none unless <see cref="GeneratePasswords"/> gives them some.</summary>
    [Default(true)]
    public partial bool PasswordlessSudo { get; set; }

    /// <summary>
    /// Whether they have passwords, which are generated values (<see cref="UserPassword"/>): for the console, and for <c>sudo</c> without
    /// <see cref="PasswordlessSudo"/>. Default: no. Ignored on a Mac.
    /// </summary>
    public partial bool GeneratePasswords { get; set; }

    /// <summary>Whether their keys open root's account too, which deploying as root needs. Default: yes. Ignored on a Mac.</summary>
    [Default(true)]
    public partial bool RootKeys { get; set; }
}
