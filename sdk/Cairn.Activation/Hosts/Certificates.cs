using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Hosts;

/// <summary>Certificate authorities: files where the distribution looks for local ones, and its program that makes the bundle.</summary>
internal static class Certificates
{
    private const string Prefix = "cairn-";

    internal static IEnumerable<WantedPath> Wanted(Layout layout, Generation generation) =>
        generation.Manifest.Certificates.Select(certificate => Wanted(layout, generation, certificate));

    internal static IEnumerable<Effect> ToUndo(IReadOnlyList<PathChange> changes) =>
        Concern(changes) ? [new CommandRun("update-ca-certificates", []) { OnlyToUndo = true }] : [];

    internal static IEnumerable<Effect> ToApply(IReadOnlyList<PathChange> changes) =>
        Concern(changes) ? [new CommandRun("update-ca-certificates", []) { MayBeGone = changes.Where(IsOne).All(static change => change.After is NothingThere) }] : [];

    private static WantedPath Wanted(Layout layout, Generation generation, CertificateEntry certificate)
    {
        var source = Path.Combine(generation.Closure, certificate.Source);
        return new WantedPath(
            Path.Combine(Folder(layout), $"{Prefix}{certificate.Name}.crt"),
            new FileThere(FileHash.Of(source), Octal.Parse("0644"), Uid: 0, Gid: 0)) { Source = source };
    }

    private static string Folder(Layout layout) => Path.GetFullPath(Path.Combine(layout.Files, "../usr/local/share/ca-certificates"));

    private static bool Concern(IReadOnlyList<PathChange> changes) => changes.Any(IsOne);

    private static bool IsOne(PathChange change) => Path.GetDirectoryName(change.Path)!.EndsWith("/usr/local/share/ca-certificates", StringComparison.Ordinal);
}
