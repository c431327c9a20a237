using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Store;
using Cairn.Store.Wire;
using ZstdSharp;

namespace Cairn.Activation.Serving;

/// <summary>Gives a deployer the generation that the machine is on. Its secrets are encrypted in it, as they were when it came.</summary>
internal static class CurrentGeneration
{
    /// <summary>It is read once, and on the way for a moment.</summary>
    private const int Level = 3;

    internal static void Send(Layout layout, LocalStore store, Conversation deployer, bool withObject)
    {
        var list = new GenerationList(layout);
        var closure = list.Current is { } current ? list.ClosureOf(current) : throw CoreDiagnostics.NoGeneration.Error("0", "none");
        var made = layout.ClosureFile(closure);
        deployer.Say(new Fetched());
        deployer.SendBytes(File.Exists(made) ? File.ReadAllBytes(made) : []);
        if (!withObject)
        {
            return;
        }

        using var output = deployer.SendBytes();
        using var compressed = new CompressionStream(output, Level, leaveOpen: true);
        store.Export(StorePath.TryParse(Path.GetFileName(closure), out var path) ? path : throw CoreDiagnostics.NoGeneration.Error("0", closure), compressed);
    }
}
