namespace Cairn.Testing.Machines;

/// <summary>What a snapshot knows of a path.</summary>
/// <param name="Type">The letter of <c>find</c>: <c>f</c> a file, <c>d</c> a folder, <c>l</c> a link, <c>s</c> a socket, <c>p</c> a pipe, <c>b</c> or <c>c</c> a device.</param>
/// <param name="Mode">The mode, in octal.</param>
/// <param name="User">The owner's number.</param>
/// <param name="Group">The group's number.</param>
/// <param name="Content">A file's SHA-256 in hexadecimal, a link's target, nothing otherwise.</param>
public readonly record struct MachineEntry(char Type, string Mode, string User, string Group, string Content)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Type} {Mode} {User}:{Group} {Content}".TrimEnd();
}
