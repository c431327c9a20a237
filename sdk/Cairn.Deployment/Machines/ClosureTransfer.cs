using Cairn.Deployment.Connections;
using Cairn.Store;
using Cairn.Store.Closures;
using Cairn.Store.Signing;
using Cairn.Store.Wire;
using ZstdSharp;

namespace Cairn.Deployment.Machines;

/// <summary>Sends what a machine lacks of a closure: each object whole or not at all, so a second try goes on where the first was cut.</summary>
internal sealed class ClosureTransfer(MachineSession session, Closure closure, LocalStore store, TimeProvider clock)
{
    /// <summary>Sends it.</summary>
    /// <param name="machine">The machine that it is for.</param>
    /// <param name="key">What to sign with; null for nothing.</param>
    /// <param name="progress">Is told how many bytes of how many.</param>
    /// <param name="cancellation">Stops; what has arrived whole stays.</param>
    /// <returns>How many bytes of archives were sent, before compression.</returns>
    internal long Send(string machine, SigningKey? key, Action<long, long> progress, CancellationToken cancellation)
    {
        var wanted = Offer(machine, key);
        var objects = closure.Objects.ToList();
        var missing = wanted.Indices.Select(index => index >= 0 && index < objects.Count ? objects[index] : throw session.Unexpected(wanted, "places of the closure")).ToList();
        var total = missing.Sum(static item => item.NarSize);
        progress(0, total);
        session.Say(new Objects());
        session.SendBytes(output =>
        {
            var sent = 0L;
            var level = CompressionLevel.Quick;
            foreach (var item in missing)
            {
                cancellation.ThrowIfCancellationRequested();
                var (compressedBytes, started) = (0L, clock.GetTimestamp());
                using (var line = new CountingStream(output, bytes => compressedBytes = bytes))
                using (var compressed = new CompressionStream(line, level, leaveOpen: true))
                using (var counted = new CountingStream(compressed, bytes => progress(sent + bytes, total)))
                {
                    store.Send(item.Path, counted, cancellation);
                }

                level = CompressionLevel.After(level, compressedBytes, clock.GetElapsedTime(started));
                sent += item.NarSize;
            }
        });
        _ = session.Hear() is Stored ? true : throw session.Unexpected(wanted, "'stored'");
        return total;
    }

    private Wanted Offer(string machine, SigningKey? key)
    {
        var bytes = closure.ToBytes();
        session.Say(new Offer(machine));
        session.SendBytes(output => output.Write(bytes));
        session.SendBytes(output =>
        {
            if (key is not null)
            {
                output.Write(SignedStatement.Sign(Pushed.StatementOf(machine, session.Welcome.Challenge, bytes), key).ToBytes());
            }
        });
        var answer = session.Hear();
        return answer as Wanted ?? throw session.Unexpected(answer, "'wanted'");
    }
}
