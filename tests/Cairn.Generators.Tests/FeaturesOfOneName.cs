using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class FeaturesOfOneName
{
    [TestMethod]
    public void AreReportedInOneProject() =>
        TestProject.Of(Feature("A"), Feature("B")).Run().Cairn.ShouldBe(
            ["File1.cs(1): CAIRN2005: 'A.Web' of 'Test' and 'B.Web' of 'Test' would both be 'Linux.Web'. Rename 'Web'."]);

    [TestMethod]
    public void AreReportedWhenOneComesWithAReference() =>
        TestProject.Of(Feature("A")).With(Package("Cairn.Web", Feature("Cairn.Web"))).Run().Cairn.ShouldBe(
            ["File0.cs(1): CAIRN2005: 'Cairn.Web.Web' of 'Cairn.Web' and 'A.Web' of 'Test' would both be 'Linux.Web'. Rename 'Web'."]);

    [TestMethod]
    public void AreReportedWhenBothComeWithReferences() =>
        TestProject.Of("public static class Empty;").With(Package("Cairn.Web", Feature("Cairn.Web")), Package("Other", Feature("Other"))).Run().Cairn.ShouldBe(
            ["CAIRN2005: 'Cairn.Web.Web' of 'Cairn.Web' and 'Other.Web' of 'Other' would both be 'Linux.Web'. Remove the reference to one of them, or ask its author to rename it."]);

    [TestMethod]
    public void AreReportedWhenOneConfiguresABaseClass() =>
        TestProject.Of(Feature("A", "Host")).With(Package("Cairn.Web", Feature("Cairn.Web"))).Run().Messages("CAIRN2005").ShouldBe(
            ["'Cairn.Web.Web' of 'Cairn.Web' and 'A.Web' of 'Test' would both be 'Linux.Web'. Rename 'Web'."]);

    [TestMethod]
    public void AreReportedAmongServicesAndExtensions() =>
        TestProject.Of(
            "namespace A { public sealed partial class Mesh : Service; [Extends<User>] public sealed partial class Git : OptionSet; }",
            "namespace B { public sealed partial class Mesh : Service; [Extends<User>] public sealed partial class Git : OptionSet; }").Run().Messages("CAIRN2005").ShouldBe([
            "'A.Mesh' of 'Test' and 'B.Mesh' of 'Test' would both be 'Fleet.Mesh'. Rename 'Mesh'.",
            "'A.Git' of 'Test' and 'B.Git' of 'Test' would both be 'User.Git'. Rename 'Git'.",
        ]);

    [TestMethod]
    public void AreFineOnDifferentClasses() =>
        TestProject.Of(Feature("A")).With(Package("Cairn.Web", Feature("Cairn.Web", "Darwin"))).Run().Cairn.ShouldBeEmpty();

    [TestMethod]
    public void AreOneWhenTheReferenceComesTwice()
    {
        var package = Package("Cairn.Web", Feature("Cairn.Web"));

        TestProject.Of("public static class Empty;").With(package, package).Run().Cairn.ShouldBeEmpty();
    }

    private static string Feature(string space, string target = "Linux") =>
        $"namespace {space} {{ public sealed partial class Web : Feature, IModule<{target}> {{ public void Configure({target} target) {{ }} }} }}";

    private static TestAssembly Package(string name, string source) => (TestProject.Of(source) with { Name = name }).Run().Build();
}
