namespace Cairn.Platform;

/// <summary>What an assembly's metadata says of an option.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, in words.</param>
/// <param name="Rules">What its values must satisfy.</param>
/// <param name="Default">Its default; null for none.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Remarks">More of that.</param>
/// <param name="Example">An example.</param>
/// <param name="File">The file that declares it, from its project's folder.</param>
/// <param name="Line">The line that declares it.</param>
internal sealed record DocumentedOption(
    string Name, string? Type, IReadOnlyList<string> Rules, string? Default, string? Summary, string? Remarks, string? Example, string File, int Line);
