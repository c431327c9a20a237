namespace Cairn.Composition;

/// <content>
/// Values that were assumed. <c>X = Y; Y = X</c> settles on whatever was assumed, so at rest each such value is replaced by
/// another one for a round: one with a base comes back.
/// </content>
internal sealed partial class Evaluator
{
    private readonly Queue<Slot> _assumed = new();
    private readonly HashSet<Slot> _everAssumed = [];
    private Slot? _doubted;
    private bool _isDoubtRunning;

    internal void NoteAssumed(Slot slot)
    {
        if (slot is IAssumable && _everAssumed.Add(slot))
        {
            _assumed.Enqueue(slot);
        }
    }

    private bool Doubt()
    {
        if (_doubted is IAssumable settled && !settled.StandsFirm())
        {
            settled.Refute();
        }

        while (_assumed.TryDequeue(out _doubted))
        {
            if (((IAssumable)_doubted).Doubt())
            {
                _isDoubtRunning = true;
                _doubted.WakeReaders();
                return true;
            }
        }

        return false;
    }

    private void EndDoubt()
    {
        if (_isDoubtRunning)
        {
            _isDoubtRunning = false;
            _doubted!.Queue();
        }
    }
}
