using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Programs;

/// <summary>What follows when everything is done, or taken back.</summary>
internal sealed class SwitchEnd(Layout layout, Surroundings surroundings)
{
    /// <summary>Brings a transaction to its end: what is left of it is tidied away, and how it ended is written down.</summary>
    internal void Reach(Transaction transaction, ActivationState outcome, IReadOnlyList<string> messages)
    {
        if (outcome == ActivationState.Confirmed)
        {
            Confirm(transaction.Opened.To);
        }

        surroundings.Point();
        Tidy(transaction, outcome);
        Remember(new LastActivation(outcome, transaction.Opened.From, transaction.Opened.To, surroundings.Clock.GetUtcNow(), messages));
        transaction.Close();
    }

    private void Tidy(Transaction transaction, ActivationState outcome)
    {
        Housekeeping.RemoveUnknownBackups(layout, StateFile.ReadLedger(layout));
        Housekeeping.RemoveOldSecrets(layout);
        if (outcome == ActivationState.Confirmed)
        {
            Housekeeping.KeepPreviousLedger(layout, FilePlaces.SavedIn(transaction.Kept, layout.Ledger));
        }
    }

    /// <summary>What was done is done, whether or not there is room to write down how it ended.</summary>
    private void Remember(LastActivation last)
    {
        try
        {
            Housekeeping.WriteLast(layout, last);
        }
        catch (IOException error)
        {
            surroundings.Say($"How this ended is not kept for `status`: {error.Message}");
        }
    }

    /// <summary>Moves the pointer that a boot follows; without a generation nothing of them is left.</summary>
    private void Confirm(int? generation)
    {
        if (generation is { } number)
        {
            DurableFiles.Link(layout.Confirmed, GenerationList.Target(number));
            return;
        }

        DurableFiles.Remove(layout.Confirmed);
        foreach (var old in new GenerationList(layout).Numbers)
        {
            DurableFiles.Remove(layout.Generation(old));
        }
    }
}
