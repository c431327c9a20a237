namespace Cairn.Platform.Tests;

[TestClass]
public sealed class PublicTypes
{
    [TestMethod]
    public void OfManifestsAreSealedRecordsOrEnumerations() =>
        typeof(Store.Manifests.Manifest).Assembly.GetExportedTypes()
            .Where(static type => type.Namespace == "Cairn.Store.Manifests")
            .ShouldAllBe(static type => type.IsSealed);
}
