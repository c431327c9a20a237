namespace Cairn.Store.Packages;

/// <summary>Where things are in the package of a closure, and in packages of software.</summary>
public static class ClosureEntries
{
    /// <summary>The type of the package.</summary>
    public const string PackageType = "CairnClosure";

    /// <summary>The closure.</summary>
    public const string Closure = "cairn/closure.json";

    /// <summary>Its statement, signed.</summary>
    public const string Signature = "cairn/closure.sig";

    /// <summary>Gives the entry of an object's archive, which is compressed.</summary>
    /// <param name="path">The object.</param>
    /// <returns>The entry.</returns>
    public static string Of(StorePath path) => $"cairn/objects/{path.FileName}.nar.zst";

    /// <summary>Gives the entry of the archive in a package of software, which Cairn.Sdk makes.</summary>
    /// <param name="path">The object.</param>
    /// <returns>The entry.</returns>
    public static string OfSoftware(StorePath path) => $"payload/{path.Name.Text}.nar";
}
