namespace Cairn.Generators;

/// <summary>A machine as its project file declares it.</summary>
internal sealed record MachineModel(
    string Name,
    string System,
    string Description,
    string Address,
    EquatableArray<string> Tags,
    string File,
    EquatableArray<MachineProblem> Problems);

/// <summary>Something wrong in a machine's project file.</summary>
internal sealed record MachineProblem(string Id, string Argument, string Hint, int Line);
