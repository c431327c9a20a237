using Cairn.Activation.Machines;

namespace Cairn.Activation.Transactions;

/// <summary>A number of effects of which all happen or none.</summary>
internal sealed class Transaction
{
    private readonly Journal _journal;
    private readonly Surroundings _surroundings;
    private readonly List<Effect> _begun;

    private Transaction(Journal journal, Opened opened, ActivationState state, List<Effect> begun, Surroundings surroundings)
    {
        (_journal, Opened, State, _begun, _surroundings) = (journal, opened, state, begun, surroundings);
    }

    internal Opened Opened { get; }

    internal ActivationState State { get; private set; }

    /// <summary>Gets the folder that keeps what it replaces.</summary>
    internal string Kept => _journal.Kept;

    internal static Transaction Begin(Layout layout, int number, Opened opened, Surroundings surroundings)
    {
        var journal = Journal.Begin(layout, number, opened);
        surroundings.Point();
        return new Transaction(journal, opened, ActivationState.Locked, [], surroundings);
    }

    /// <summary>Finds a transaction that did not come to its end.</summary>
    internal static Transaction? FindOpen(Layout layout, Surroundings surroundings)
    {
        var journal = Journal.FindOpen(layout);
        if (journal is null)
        {
            return null;
        }

        // Not even its first line came onto the disk: nothing was done.
        var opened = journal.Lines.OfType<Opened>().FirstOrDefault();
        if (opened is null)
        {
            journal.Close();
            return null;
        }

        surroundings = surroundings with { IsStarting = surroundings.IsStarting && opened.Boot != BootId.Read() };
        var state = journal.Lines.OfType<Reached>().LastOrDefault()?.State ?? ActivationState.Locked;
        return new Transaction(journal, opened, state, [.. journal.Lines.OfType<Begun>().Select(static line => line.Effect)], surroundings);
    }

    /// <summary>Makes a change, after the way back from it is on the disk.</summary>
    internal void Apply(Effect effect)
    {
        if (_surroundings.Cancellation.IsCancellationRequested)
        {
            throw CoreDiagnostics.Cancelled.Error($"{Opened.To}");
        }

        Try(effect, () => _journal.Append(new Begun(effect)));
        _begun.Add(effect);
        _surroundings.Point();
        Try(effect, () => effect.Apply(_surroundings));
        _surroundings.Point();
    }

    private static void Try(Effect effect, Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is not ActivationException)
        {
            throw CoreDiagnostics.EffectFailed.Because(error, effect.Words, error.Message);
        }
    }

    /// <exception cref="ActivationException">CAIRN7023: the journal cannot be written.</exception>
    internal void Reach(ActivationState state)
    {
        try
        {
            _journal.Append(new Reached(state));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CoreDiagnostics.StateNotWritten.Because(error, Opened.To is null ? "that Cairn is gone" : $"how far generation {Opened.To} is", error.Message);
        }

        State = state;
        if (state == ActivationState.Confirmed)
        {
            _journal.UseReserve();
        }

        _surroundings.Point();
    }

    /// <summary>Takes everything back, the last change first. What cannot be taken back does not keep the rest from it.</summary>
    /// <exception cref="ActivationException">CAIRN7010: something could not be taken back; the journal stays.</exception>
    internal void Undo()
    {
        _journal.UseReserve();
        ReachOnTheWayBack(ActivationState.RollingBack);
        var failures = new List<ActivationException>();
        foreach (var effect in Enumerable.Reverse(_begun))
        {
            try
            {
                effect.Undo(_surroundings);
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                failures.Add(CoreDiagnostics.UndoFailed.Because(error, effect.Words, error.Message));
                _surroundings.Say(failures[^1].Message);
            }

            _surroundings.Point();
        }

        if (failures.Count > 0)
        {
            throw failures[0];
        }

        ReachOnTheWayBack(ActivationState.RolledBack);
    }

    /// <summary>The way back is the same whether or not it is written down that it was taken.</summary>
    private void ReachOnTheWayBack(ActivationState state)
    {
        try
        {
            Reach(state);
        }
        catch (ActivationException)
        {
            State = state;
        }
    }

    internal void Close()
    {
        _journal.Close();
        _surroundings.Point();
    }
}
