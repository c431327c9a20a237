namespace Cairn.Composition;

/// <summary>How strongly definitions count that are copied from one set to another.</summary>
/// <param name="View">The priority of the view that copies; plain keeps each definition's own.</param>
/// <param name="Depth">How many layers lie above this one; the topmost wins at equal priority.</param>
internal readonly record struct Layer(Priority View, int Depth)
{
    internal Priority Of(Priority definition) => new((View == Priority.Plain ? definition : View).Value + Depth);
}
