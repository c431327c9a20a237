using Cairn.Store;

namespace Cairn.Sdk;

/// <summary>Puts the software of one machine into the store, and finds everything that is wrong with it.</summary>
/// <param name="store">The store.</param>
/// <param name="unpacker">Makes trees of payloads.</param>
/// <param name="records">What was made before.</param>
/// <param name="buildSystem">The system that builds, whose software can be run.</param>
internal sealed class SoftwareRealization(LocalStore store, PayloadUnpacker unpacker, SoftwareRecords records, string buildSystem)
{
    internal List<PayloadException> Problems { get; } = [];

    /// <summary>Realises what a configuration uses, for one system.</summary>
    /// <param name="uses">The names with a place that uses each.</param>
    /// <param name="declared">The software that is made of projects.</param>
    /// <param name="packaged">The software that came as packages.</param>
    /// <param name="system">The machine's system.</param>
    /// <param name="cancellation">Stops.</param>
    internal async Task<IReadOnlyList<SoftwareObject>> RunAsync(
        IReadOnlyDictionary<string, string> uses, IReadOnlyList<SoftwareDeclaration> declared, PackagedSoftware packaged, string system, CancellationToken cancellation)
    {
        var done = new List<SoftwareObject>();
        foreach (var (name, place) in uses)
        {
            try
            {
                var item = declared.FirstOrDefault(software => string.Equals(software.Name, name, StringComparison.Ordinal)) is { } own
                    ? await MakeAsync(own, system, place, cancellation).ConfigureAwait(false)
                    : packaged.Find(name) is { } package
                        ? packaged.Import(name, store, cancellation) ?? throw PayloadDiagnostics.WithoutPayload(name, system, package.Systems, place)
                        : throw PayloadDiagnostics.NotDeclared(name, place, declared.Select(static software => software.Name).Concat(packaged.Names));
                done.Add(item);
            }
            catch (PayloadException problem)
            {
                Problems.Add(problem);
            }
        }

        return done;
    }

    /// <summary>Makes the object of one piece of software, unless it is there and intact.</summary>
    internal async Task<SoftwareObject> MakeAsync(SoftwareDeclaration software, string system, string place, CancellationToken cancellation)
    {
        var payloads = software.For(system);
        if (payloads.Count == 0)
        {
            throw PayloadDiagnostics.WithoutPayload(software.Name, system, software.Systems, place);
        }

        if (records.Find(payloads) is { } known && store.Contains(known.AsObject().Path))
        {
            store.Verify(known.AsObject().Path, cancellation).ThrowIfBroken();
            return known;
        }

        var tree = await unpacker.MakeAsync(payloads, cancellation).ConfigureAwait(false);
        var added = store.Add(tree, StoreObjectName.Parse(software.Name), ExistingObject.Verify, cancellation);
        var isBuilt = payloads.Any(static payload => payload.Source.StartsWith("publish:", StringComparison.Ordinal));
        if (string.Equals(system, buildSystem, StringComparison.Ordinal))
        {
            software.Check.Run(software.Name, store.PathOf(added.Path));
        }

        var item = SoftwareObject.Of(software.Name, software.Version, added, isBuilt, origin: null);
        records.Add(payloads, item);
        return item;
    }
}
