using System.Text;
using Cairn.Store.Closures;
using Cairn.Store.Tests.Support;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class ClosureFile : StoreTest
{
    private const string Known = """
        {
          "version": 1,
          "system": {
            "path": "s9va4jia7fhylsbjnm9aggyf33jjm5ac-system",
            "hash": "sha256:05x50823kv073ch9cqhks9va4jia7fhylznpnxb9wly90g2vrxsz",
            "narSize": 1024
          },
          "references": [
            {
              "path": "s9va4jia7fhylsbjnm9aggyf33jjm5ac-a",
              "hash": "sha256:05x50823kv073ch9cqhks9va4jia7fhylznpnxb9wly90g2vrxsz",
              "narSize": 1
            },
            {
              "path": "s9va4jia7fhylsbjnm9aggyf33jjm5ac-b",
              "hash": "sha256:05x50823kv073ch9cqhks9va4jia7fhylznpnxb9wly90g2vrxsz",
              "narSize": 2
            }
          ]
        }

        """;

    private static readonly Closure Sample = new(Item("system", 1024), [Item("b", 2), Item("a", 1)]);

    private string Target => Path.Combine(Folder, "out", "closure.json");

    [TestMethod]
    public void SaysWhereObjectsComeFrom()
    {
        var origins = new Dictionary<StorePath, ObjectOrigin> { [Item("a", 1).Path] = new("tool.linux-x64", "1.0", "sha512-x"), [Item("gone", 1).Path] = new("gone", "1.0", "sha512-y") };
        var closure = new Closure(Item("system", 1024), [Item("b", 2), Item("a", 1)], origins);

        var read = Closure.Parse(closure.ToBytes(), "closure");

        read.ShouldBe(closure);
        read.ShouldNotBe(Sample);
        read.Origins.ShouldHaveSingleItem().Value.ShouldBe(new ObjectOrigin("tool.linux-x64", "1.0", "sha512-x"));
        Encoding.UTF8.GetString(closure.ToBytes()).ShouldContain("\"package\": \"tool.linux-x64\"");
    }

    [TestMethod]
    public void IsCanonical()
    {
        Encoding.UTF8.GetString(Sample.ToBytes()).ShouldBe(Known);

        new Closure(Item("system", 1024), [Item("a", 1), Item("b", 2), Item("a", 1), Item("system", 1024)]).ToBytes().ShouldBe(Sample.ToBytes());
        new Closure(Item("system", 1024), [Item("a", 1)]).ToBytes().ShouldNotBe(Sample.ToBytes());
    }

    [TestMethod]
    public void IsReadBack()
    {
        Parse(Known).ShouldBe(Sample);
        Parse(Known.Replace("\"narSize\": 2", "\"narSize\": 3", StringComparison.Ordinal)).ShouldNotBe(Sample);
    }

    [TestMethod]
    public void IsWrittenOnlyWhenItChanges()
    {
        Sample.WriteTo(Target).ShouldBeTrue();
        File.SetLastWriteTimeUtc(Target, DateTime.UnixEpoch);

        Sample.WriteTo(Target).ShouldBeFalse();
        File.GetLastWriteTimeUtc(Target).ShouldBe(DateTime.UnixEpoch);
        new Closure(Sample.System, []).WriteTo(Target).ShouldBeTrue();

        Closure.Read(Target).References.ShouldBeEmpty();
        Directory.GetFileSystemEntries(Path.GetDirectoryName(Target)!).ShouldBe([Target]);
    }

    [TestMethod]
    public void OfANewerVersionIsRefused() =>
        Refused(() => Parse("""{ "version": 2, "galaxies": [] }""")).Message.ShouldBe(
            "CAIRN5014: The closure 'x.json' has version 2; this program reads up to 1. Update Cairn, or build the closure with this version.");

    [TestMethod]
    public void ThatIsMissingIsNamed() => Refused(() => Closure.Read("/no/such.json")).Id.ShouldBe("CAIRN5008");

    [TestMethod]
    [DataRow("", "The input does not contain any JSON tokens")]
    [DataRow("{ \"version\": 1", "Expected a delimiter")]
    [DataRow("[]", "it is not an object with a 'version' of 1 or more")]
    [DataRow("{}", "it is not an object with a 'version' of 1 or more")]
    [DataRow("""{ "version": "1" }""", "it is not an object with a 'version' of 1 or more")]
    [DataRow("""{ "version": 0 }""", "it is not an object with a 'version' of 1 or more")]
    [DataRow("""{ "version": 1 }""", "missing required properties including: 'system', 'references'")]
    [DataRow("""{ "version": 1, "system": null, "references": [] }""", "doesn't allow null values")]
    public void ThatIsMalformedSaysWhere(string json, string reason)
    {
        var error = Refused(() => Parse(json));

        error.Message.ShouldStartWith("CAIRN5015: The closure 'x.json' cannot be read: ");
        error.Message.ShouldContain(reason);
        error.Message.ShouldEndWith(" Build it again.");
    }

    [TestMethod]
    [DataRow("\"narSize\": 2", "\"narSize\": 2, \"colour\": \"red\"", "'colour'")]
    [DataRow("\"narSize\": 2", "\"narSize\": 2, \"narSize\": 2", "narSize")]
    [DataRow("\"narSize\": 2", "\"narSize\": -2", "'s9va4jia7fhylsbjnm9aggyf33jjm5ac-b' cannot have a size of -2")]
    [DataRow("5ac-b", "5ad-b", "is not the hash of 's9va4jia7fhylsbjnm9aggyf33jjm5ad-b'")]
    [DataRow("5ac-b", "5ac-../b", "'s9va4jia7fhylsbjnm9aggyf33jjm5ac-../b' is not a store path")]
    public void WithAWrongFieldNamesIt(string right, string wrong, string reason)
    {
        Known.ShouldContain(right);

        Refused(() => Parse(Known.Replace(right, wrong, StringComparison.Ordinal))).Message.ShouldContain(reason);
    }

    private static Closure Parse(string json) => Closure.Parse(Encoding.UTF8.GetBytes(json), "x.json");

    private static StoreObject Item(string name, long size)
    {
        var hash = ContentHash.Parse("05x50823kv073ch9cqhks9va4jia7fhylznpnxb9wly90g2vrxsz");
        return new StoreObject(StorePath.Of(hash, StoreObjectName.Parse(name)), hash, size);
    }
}
