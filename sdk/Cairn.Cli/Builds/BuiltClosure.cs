using Cairn.Store.Closures;

namespace Cairn.Cli.Builds;

/// <summary>What the build of a machine says of its closure.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="ClosureFile">The closure's file.</param>
/// <param name="Store">The folder of the store that has it.</param>
/// <param name="SigningKeyFile">The key that its project names; it need not exist.</param>
/// <param name="Before">The closure of the last build; null for none.</param>
internal sealed record BuiltClosure(string Machine, string ClosureFile, string Store, string SigningKeyFile, Closure? Before);
