using System.Reflection;

namespace Cairn.Conventions.Tests;

[TestClass]
public class PublicTypes
{
    private static readonly Assembly[] s_assemblies =
        [typeof(Composition.OptionSet).Assembly, typeof(Store.ContentHash).Assembly, typeof(Secrets.SecretBytes).Assembly, typeof(Platform.Host).Assembly, typeof(Sdk.EvaluateHost).Assembly, typeof(Deployment.Feeds.Feed).Assembly];

    [TestMethod]
    public void AreSealedOrMeantAsBases() =>
        s_assemblies.SelectMany(static a => a.GetExportedTypes()).Where(IsOpen).Select(static t => t.FullName).ShouldBeEmpty();

    [TestMethod]
    public void ThatAreOpenWithoutReasonAreFound() => IsOpen(typeof(System.Text.StringBuilder).Assembly.GetType("System.Exception")!).ShouldBeTrue();

    [TestMethod]
    public void HaveNoNameThatSaysNothing() => s_assemblies.SelectMany(static a => a.GetTypes()).Where(static t => SaysNothing(t.Name)).ShouldBeEmpty();

    [TestMethod]
    public void OfNamesThatSayNothingAreFound() => SaysNothing("StoreManager").ShouldBeTrue();

    private static bool SaysNothing(string name) =>
        new[] { "Manager", "Helper", "Util", "Impl" }.Any(word => name.EndsWith(word, StringComparison.Ordinal));

    private static bool IsOpen(Type type) => type is { IsClass: true, IsSealed: false, IsAbstract: false };
}
