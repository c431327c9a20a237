namespace Cairn.Store.Tests;

[TestClass]
public sealed class PublicTypes
{
    /// <summary>The one family that is open, and only within the assembly: kinds of tree.</summary>
    [TestMethod]
    public void AreSealed() =>
        typeof(LocalStore).Assembly.GetExportedTypes()
            .Where(type => !type.IsSealed)
            .ShouldBe([typeof(Store.Wire.WireMessage), typeof(Trees.StoreTree)]);

    /// <summary>Sodium.Core is loaded only by those who sign or verify, ZstdSharp only by those who read the packages of closures.</summary>
    [TestMethod]
    public void NeedNothingButTheBaseLibrarySodiumAndZstd() =>
        typeof(LocalStore).Assembly.GetReferencedAssemblies()
            .ShouldAllBe(assembly => assembly.Name!.StartsWith("System.", StringComparison.Ordinal)
                || assembly.Name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal)
                || assembly.Name == "Sodium.Core"
                || assembly.Name == "ZstdSharp");
}
