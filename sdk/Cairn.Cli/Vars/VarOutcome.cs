namespace Cairn.Cli.Vars;

/// <summary>What a command did with something.</summary>
/// <param name="Subject">The generator or the file.</param>
/// <param name="Outcome">What happened: <c>generated</c>, <c>shared</c>, <c>rotated</c>…</param>
/// <param name="Detail">What else there is to say; empty for nothing.</param>
internal sealed record VarOutcome(string Subject, string Outcome, string Detail = "");
