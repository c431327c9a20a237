using Cairn.Cli.Fleets;
using Cairn.Secrets.Keys;

namespace Cairn.Cli.Vars;

/// <summary>What commands about values take from the process around them, so that tests can give something else.</summary>
internal sealed record VarsSurroundings
{
    /// <summary>Gets what runs generators.</summary>
    internal Func<FleetFolder, IVarPrograms> Programs { get; init; } = static fleet => new HostPrograms(fleet);

    /// <summary>Gets where private keys are looked for.</summary>
    internal KeySourceSettings Keys { get; init; } = new();

    /// <summary>Gets where prompts are shown and answers are typed; null when nobody can answer.</summary>
    internal IAnswerInput? Input { get; init; } = Console.IsInputRedirected ? null : new ConsoleInput();

    /// <summary>Gets the standard input, for values that are set.</summary>
    internal Func<Stream> StandardInput { get; init; } = Console.OpenStandardInput;

    /// <summary>Gets the standard output, for values that are got: bytes, not text.</summary>
    internal Func<Stream> StandardOutput { get; init; } = Console.OpenStandardOutput;

    /// <summary>Gets the time.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets what happens before each write.</summary>
    internal Action<string>? BeforeWrite { get; init; } = static _ => CrashPoint.Pass();
}
