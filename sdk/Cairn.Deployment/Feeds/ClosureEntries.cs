using Cairn.Store;

namespace Cairn.Deployment.Feeds;

/// <summary>Where things are in the package of a closure.</summary>
internal static class ClosureEntries
{
    internal const string PackageType = "CairnClosure";
    internal const string Closure = "cairn/closure.json";
    internal const string Signature = "cairn/closure.sig";

    /// <summary>An object's archive, compressed.</summary>
    internal static string Of(StorePath path) => $"cairn/objects/{path.FileName}.nar.zst";

    /// <summary>The archive in a package of software, which Cairn.Sdk makes.</summary>
    internal static string OfSoftware(StorePath path) => $"payload/{path.Name.Text}.nar";
}
