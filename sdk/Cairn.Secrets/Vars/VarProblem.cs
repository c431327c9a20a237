namespace Cairn.Secrets.Vars;

/// <summary>Something that is wrong with a value on disk.</summary>
/// <param name="Kind">What kind of trouble.</param>
/// <param name="Path">The file, from the folder that holds all machines.</param>
/// <param name="Message">A sentence, with what to do.</param>
public sealed record VarProblem(VarProblemKind Kind, string Path, string Message);
