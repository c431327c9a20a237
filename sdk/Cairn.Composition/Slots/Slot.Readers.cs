namespace Cairn.Composition;

/// <content>Who reads the option, and has to run again when it changes.</content>
internal abstract partial class Slot
{
    private ModuleRun? _lastReader;
    private int _lastTime;
    private List<(ModuleRun Run, int Time)>? _readers;

    /// <summary>Notes that the running module reads this option, and refuses rows that do not exist.</summary>
    internal void Track()
    {
        if (Node.Evaluator?.Current is { } run)
        {
            AddReader(run);
        }

        Node.EnsurePresent();
    }

    internal void AddReader(ModuleRun run)
    {
        // Modules run one after the other, so whoever read last is the only one who may be noted already.
        if (run == _lastReader && run.Time == _lastTime)
        {
            return;
        }

        (_lastReader, _lastTime) = (run, run.Time);
        _readers ??= [];
        if (_readers.Count == _readers.Capacity)
        {
            _readers.RemoveAll(static reader => reader.Time != reader.Run.Time);
        }

        _readers.Add((run, run.Time));
    }

    internal void WakeReaders()
    {
        foreach (var (run, time) in _readers ?? [])
        {
            if (time == run.Time)
            {
                run.Wake();
            }
        }
    }

    internal bool IsReadBy(ModuleRun run) => _readers?.Exists(reader => reader.Run == run && reader.Time == run.Time) == true;
}
