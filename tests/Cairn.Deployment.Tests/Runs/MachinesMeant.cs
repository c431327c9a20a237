using Cairn.Deployment.Runs;
using CsCheck;

namespace Cairn.Deployment.Tests.Runs;

[TestClass]
public sealed class MachinesMeant
{
    [TestMethod]
    [DataRow("server", true)]
    [DataRow("laptop", false)]
    [DataRow("!laptop", true)]
    [DataRow("server & !canary", false)]
    [DataRow("laptop | server & canary", true)]
    [DataRow("(laptop | server) & !(canary & server)", false)]
    [DataRow("!!server", true)]
    [DataRow("all", true)]
    public void AreThoseForWhichItHolds(string text, bool holds) =>
        TagExpression.Parse(text).Holds(new HashSet<string>(StringComparer.Ordinal) { "server", "canary" }).ShouldBe(holds);

    [TestMethod]
    [DataRow("", "a tag is missing at its end")]
    [DataRow("server &", "a tag is missing at its end")]
    [DataRow("server laptop", "'l' is too much")]
    [DataRow("(server", "a ')' is missing")]
    [DataRow("& server", "a tag is missing before '&'")]
    public void ByNothingThatCanBeReadAreRefused(string text, string reason) => Should.Throw<DeploymentException>(() => TagExpression.Parse(text)).Message.ShouldBe(
        $"CAIRN6026: '{text}' does not say which tags are meant: {reason}. Write tags with '!', '&', '|' and parentheses, as 'server & !canary'.");

    [TestMethod]
    public void ByAnyTextAreKnownOrRefused() =>
        Gen.String[Gen.Char["ab!&|() "], 0, 200].Sample(static text =>
        {
            try
            {
                return TagExpression.Parse(text).Tags.Count > 0;
            }
            catch (DeploymentException error)
            {
                return error.Diagnostic.Id == "CAIRN6026";
            }
        });
}
