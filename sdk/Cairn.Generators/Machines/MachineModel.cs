namespace Cairn.Generators;

/// <summary>A machine as its project file declares it.</summary>
/// <param name="Name">The name, which is that of the project file.</param>
/// <param name="System">The system; empty when the project does not say.</param>
/// <param name="Description">What the machine is for.</param>
/// <param name="Address">Where it is reached; empty when it is not.</param>
/// <param name="Tags">The tags that are words.</param>
/// <param name="File">The project file.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record MachineModel(
    string Name,
    string System,
    string Description,
    string Address,
    EquatableArray<string> Tags,
    string File,
    EquatableArray<MachineProblem> Problems);

/// <summary>Something wrong in a machine's project file.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="Arguments">What its message names.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record MachineProblem(string Id, EquatableArray<string> Arguments, int Line);
