namespace Cairn.Composition;

/// <content>What the running module does to the set.</content>
internal sealed partial class OptionNode
{
    private int _sequence;

    /// <summary>Makes the stamp of a new definition, and refuses writes where nobody would see them.</summary>
    internal Stamp Stamp(Slot slot)
    {
        if (Evaluator is null)
        {
            return new Stamp(null, _sequence++, null);
        }

        return Evaluator.Current is { } run
            ? new Stamp(run, run.NextSequence(), Evaluator.Locate(slot))
            : throw new InvalidOperationException($"'{slot.Path}' cannot be written: the evaluation is over. Write options in a module's Configure.");
    }

    /// <summary>Says whether the running module may go on as if there were a value that it waits for.</summary>
    internal bool MayAssume(Slot slot) => Evaluator?.Current?.MayAssume(slot) == true;

    internal void Report(Assertion assertion) => Reporter().Assertions.Add(assertion);

    internal void Report(Warning warning) => Reporter().Warnings.Add(warning);

    internal void NoteRenamed(string oldName, string newPath, string? hint)
    {
        if (Evaluator?.Current is { } run)
        {
            run.NoteRenamed(new Rename(run.Names.Name, OptionPaths.Join(Path, oldName), OptionPaths.Join(Path, newPath), hint, Evaluator.Locate(slot: null)));
        }
    }

    /// <summary>Gets the configuration whose module reports: what it says about a row must not make the row exist.</summary>
    private ModuleClass Reporter() => Evaluator switch
    {
        { Current: { } run } => (ModuleClass)run.Root.Plain,
        null => throw new InvalidOperationException(
            $"'{_plain.GetType().Name}' stands alone, so nobody would see what it reports. Assert and warn on the configuration that a module is given."),
        _ => throw new InvalidOperationException($"'{Path}' cannot report: the evaluation is over. Assert and warn in a module's Configure."),
    };
}
