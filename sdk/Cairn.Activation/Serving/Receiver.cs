using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Store;
using Cairn.Store.Closures;
using Cairn.Store.Signing;
using Cairn.Store.Trees;
using Cairn.Store.Wire;
using ZstdSharp;

namespace Cairn.Activation.Serving;

/// <summary>Takes a closure from a deployer: its list first, signed, then the objects that are lacking.</summary>
internal sealed class Receiver(Layout layout, LocalStore store, Welcome welcome)
{
    private Closure? _closure;
    private string _machine = "";
    private IReadOnlyList<StoreObject> _missing = [];

    internal Wanted Offered(Offer offer, Conversation deployer)
    {
        var bytes = deployer.ReceiveBytes(Pushed.MaxClosure);
        var statement = deployer.ReceiveBytes(Pushed.MaxStatement);
        Verify(offer, bytes, statement);
        _closure = Closure.Parse(bytes, offer.Machine);
        _machine = offer.Machine;
        Adopt(_closure);
        _missing = store.Missing(_closure);
        var missing = _missing.ToHashSet();
        return new Wanted([.. _closure.Objects.Select(static (item, index) => (item, index)).Where(pair => missing.Contains(pair.item)).Select(static pair => pair.index)]);
    }

    internal Stored Receive(Conversation deployer)
    {
        if (_closure is null)
        {
            throw CoreDiagnostics.Incomplete.Error("?", "objects came before the closure");
        }

        using (var bytes = deployer.ReceiveBytes())
        {
            Import(bytes);
        }

        store.CheckComplete(_closure);
        new MachineCheck(layout, welcome.System).Check(store, _closure);
        ClosureLists.Keep(layout, _closure);
        return new Stored();
    }

    /// <summary>The first deployment brings the activator before there is a store: it is not sent a second time as an object.</summary>
    private void Adopt(Closure closure)
    {
        var program = Path.GetDirectoryName(Path.GetDirectoryName(Environment.ProcessPath))!;
        if (program.StartsWith(BroughtActivator.Folder, StringComparison.Ordinal) && store.Missing(closure).FirstOrDefault(static item => item.Path.Name.Text == BroughtActivator.ObjectName) is { } own)
        {
            try
            {
                store.Import(own, StoreTree.OnDisk(program));
            }
            catch (StoreException error) when (error.Id == StoreDiagnostics.ImportMismatchId)
            {
                // It was brought for another closure, and is sent as every other object.
            }
        }
    }

    private void Import(Stream bytes)
    {
        try
        {
            using var archives = new DecompressionStream(bytes, leaveOpen: true);
            foreach (var item in _missing)
            {
                store.Import(item, archives);
            }
        }
        catch (Exception error) when (error is ZstdException or InvalidDataException or EndOfStreamException)
        {
            throw CoreDiagnostics.Incomplete.Because(error, _machine, "what came is no zstd stream, or ended too early");
        }

        // The rest, if there is any, belongs to nothing.
        var rest = new byte[4096];
        while (bytes.Read(rest) > 0)
        {
        }
    }

    private void Verify(Offer offer, byte[] closure, byte[] statement)
    {
        var trusted = welcome.Trusted.Select(TrustedKey.Parse).ToList();
        if (trusted.Count == 0)
        {
            return;
        }

        if (statement.Length == 0)
        {
            throw CoreDiagnostics.Unsigned.Error(offer.Machine, string.Join(" or ", trusted.Select(static key => $"'{key.Name}'")));
        }

        SignedStatement.Parse(statement, offer.Machine).Verify(trusted, Pushed.StatementOf(offer.Machine, welcome.Challenge, closure));
    }
}
