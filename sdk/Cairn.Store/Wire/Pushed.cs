using Cairn.Store.Signing;

namespace Cairn.Store.Wire;

/// <summary>What is signed when a closure is brought to a machine: the closure, the machine, and the word of this one conversation.</summary>
/// <remarks>The word makes a signature worthless for any other time: an old closure cannot be brought again with its old signature.</remarks>
public static class Pushed
{
    /// <summary>The longest file of a closure that a machine takes.</summary>
    public const int MaxClosure = 64 * 1024 * 1024;

    /// <summary>The longest signed statement that a machine takes.</summary>
    public const int MaxStatement = 64 * 1024;

    /// <summary>States what is brought.</summary>
    /// <param name="machine">The machine that it is for.</param>
    /// <param name="challenge">The word of the conversation.</param>
    /// <param name="closure">The bytes of the closure.</param>
    /// <returns>The statement.</returns>
    public static ClosureStatement StatementOf(string machine, string challenge, ReadOnlySpan<byte> closure) =>
        ClosureStatement.Of(machine, $"0.0.0-push.{challenge}", closure);
}
