namespace Cairn.Activation.Apt;

/// <summary>A package that dpkg knows.</summary>
/// <param name="Name">Its name, with <c>:architecture</c> if that is not the machine's.</param>
/// <param name="Version">The version that is unpacked; null if only its settings are left.</param>
/// <param name="Status">The three letters of <c>db:Status-Abbrev</c>: wanted, present, error.</param>
internal sealed record DpkgPackage(string Name, string? Version, string Status)
{
    internal bool IsInstalled => Status[1] == 'i';

    /// <summary>Gets whether it was removed and its settings were left.</summary>
    internal bool IsLeftover => Status[1] == 'c';

    /// <summary>Gets whether dpkg was interrupted while it worked on it.</summary>
    internal bool IsHalfDone => Status[1] is 'H' or 'U' or 'F' or 'W' or 't' || (Status.Length > 2 && Status[2] != ' ');
}
