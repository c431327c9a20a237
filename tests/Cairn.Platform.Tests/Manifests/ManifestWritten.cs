using System.Text;
using Cairn.Platform.Tests.Support;
using Cairn.Store;
using Cairn.Store.Manifests;
using CsCheck;

namespace Cairn.Platform.Tests.Manifests;

[TestClass]
public sealed class ManifestWritten
{
    [TestMethod]
    public void IsReadBackToTheSameBytes()
    {
        var bytes = Full().Files.Files[Manifest.FileName].Content;

        Manifest.Parse(bytes, "manifest.json").ToBytes().ShouldBe(bytes.ToArray());
    }

    [TestMethod]
    public void IsCanonicalText()
    {
        var text = Full().Text(Manifest.FileName);

        text.ShouldStartWith("{\n  \"version\": 1,\n  \"machine\": \"cinnabar\",\n  \"class\": \"linux\",\n  \"system\": \"linux-x64\",\n");
        text.ShouldEndWith("\n}\n");
        text.ShouldNotContain('\r');
        text.ShouldNotContain("null");
        Encoding.UTF8.GetBytes(text)[0].ShouldBe((byte)'{');
    }

    [TestMethod]
    public void DoesNotDependOnTheOrderOfLists() => Gen.Shuffle(Full().Manifest.Etc.ToArray()).Sample(static shuffled =>
    {
        var manifest = Full().Manifest;

        (manifest with { Etc = shuffled }).ToBytes().ShouldBe(manifest.ToBytes());
    }, iter: 5);

    [TestMethod]
    public void KeepsTheOrderOfSteps()
    {
        var manifest = Empty() with { Steps = [Step("b"), Step("a")] };

        Manifest.Parse(manifest.ToBytes(), "m").Steps.Select(static step => step.Name).ShouldBe(["b", "a"]);
    }

    [TestMethod]
    public void OfANewerVersionIsRefused()
    {
        var error = Should.Throw<StoreException>(() => Parse(json => json.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)));

        error.Id.ShouldBe("CAIRN5050");
        error.Message.ShouldBe("CAIRN5050: The manifest 'manifest.json' has version 2; this program reads up to 1. Update Cairn, or build the closure with this version.");
    }

    [TestMethod]
    [DataRow("\"machine\"", "\"machina\"")]
    [DataRow("\"class\": \"linux\"", "\"class\": \"Linux2\"")]
    [DataRow("\"class\": \"linux\"", "\"class\": 0")]
    [DataRow("\"machine\": \"cinnabar\"", "\"machine\": null")]
    [DataRow("\"machine\": \"cinnabar\"", "\"machine\": \"a\", \"machine\": \"b\"")]
    [DataRow("\"version\": 1", "\"version\": 0")]
    [DataRow("\"etc\": []", "\"etc\": null")]
    [DataRow("\"etc\": [],", "")]
    [DataRow("\"etc\": []", "\"etc\": [{}]")]
    [DataRow("{\n", "[\n")]
    public void ThatIsMalformedIsRefused(string old, string changed)
    {
        var error = Should.Throw<StoreException>(() => Parse(json => Replaced(json, old, changed)));

        error.Id.ShouldBe("CAIRN5051");
        error.Message.ShouldStartWith("CAIRN5051: The manifest 'manifest.json' cannot be read: ");
    }

    [TestMethod]
    public void ThatIsFineIsNotRefused() => Parse(static json => json).Machine.ShouldBe("cinnabar");

    private static Manifest Empty() => new() { Machine = "cinnabar", System = "linux-x64" };

    private static StepEntry Step(string name) => new() { Name = name, Script = name };

    private static Manifest Parse(Func<string, string> change) =>
        Manifest.Parse(Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(Empty().ToBytes()))), "manifest.json");

    private static string Replaced(string text, string old, string changed)
    {
        text.ShouldContain(old);
        return text.Replace(old, changed, StringComparison.Ordinal);
    }

    private static TestSystem Full() => TestMachine.Render(static linux =>
    {
        linux.Users["al"].Description = "Al ü";
        linux.Groups["data"].Members.Add("al");
        linux.Etc["motd"].Text = "hello";
        linux.Etc["motd"].KnownHashes.Add(new string('a', 64));
        linux.Firewall.Enable = true;
        linux.Apt.Suite = "trixie";
        linux.ActivationSteps["x"].Script = "true";
        linux.Session.Variables["A"] = "b";
        linux.Certificates["c"].Pem = s_pem;
        linux.Home["al"].Files["x"].Text = "x";
        linux.Home["al"].Systemd.Services["sync"].Service.ExecStart = ["/bin/sync"];
    });

    private static readonly string s_pem = TestCertificate.Pem();
}
