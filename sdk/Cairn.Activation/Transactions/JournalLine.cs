using System.Text.Json.Serialization;

namespace Cairn.Activation.Transactions;

/// <summary>One line of a journal.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "line")]
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(Reached), "reached")]
[JsonDerivedType(typeof(Begun), "begun")]
internal abstract record JournalLine;

/// <summary>The first line: what is being done.</summary>
/// <param name="Version">The version of the format.</param>
/// <param name="From">The generation to return to; null when there was none.</param>
/// <param name="To">The generation to reach; null for none, when Cairn is uninstalled.</param>
/// <param name="Boot">The boot of the machine in which it began.</param>
/// <param name="Started">When it began.</param>
internal sealed record Opened(int Version, int? From, int? To, string Boot, DateTimeOffset Started) : JournalLine
{
    internal const int CurrentVersion = 1;
}

/// <summary>A state is reached.</summary>
/// <param name="State">The state.</param>
internal sealed record Reached(ActivationState State) : JournalLine;

/// <summary>An effect is about to happen; whether it did, nobody knows.</summary>
/// <param name="Effect">The effect.</param>
internal sealed record Begun(Effect Effect) : JournalLine;
