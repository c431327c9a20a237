namespace Cairn.Activation.Machines;

/// <summary>A program of the machine with its arguments, which no shell reads. A secret goes into <see cref="Input"/>, never into an argument.</summary>
internal sealed record Command(string Program, params IReadOnlyList<string> Arguments)
{
    /// <summary>Gets what the program reads from its standard input; null for nothing.</summary>
    internal ReadOnlyMemory<byte>? Input { get; init; }

    /// <summary>Gets what is added to the environment, which has a fixed PATH and nothing of the caller's.</summary>
    internal IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the folder to run in.</summary>
    internal string Folder { get; init; } = "/";

    /// <summary>Gets what to call the command in messages.</summary>
    /// <returns>The program's name and its arguments.</returns>
    public override string ToString() => string.Join(' ', (IEnumerable<string>)[Path.GetFileName(Program), .. Arguments]);
}
