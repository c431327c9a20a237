using Cairn.Store.Tests.Support;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class StorePathText : StoreTest
{
    private const string FileName = "s9va4jia7fhylsbjnm9aggyf33jjm5ac-cinnabar-etc";

    [TestMethod]
    [DataRow(FileName)]
    [DataRow("/opt/cairn/store/" + FileName)]
    public void IsReadWithAndWithoutTheRoot(string text)
    {
        var path = StorePath.Parse(text);

        path.Digest.ShouldBe("s9va4jia7fhylsbjnm9aggyf33jjm5ac");
        path.Name.Text.ShouldBe("cinnabar-etc");
        path.FileName.ShouldBe(FileName);
        path.OnMachine.ShouldBe("/opt/cairn/store/" + FileName);
        path.ShouldBe(StorePath.Parse(FileName));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("s9va4jia7fhylsbjnm9aggyf33jjm5ac")]
    [DataRow("s9va4jia7fhylsbjnm9aggyf33jjm5ac-")]
    [DataRow("s9va4jia7fhylsbjnm9aggyf33jjm5ac-.hidden")]
    [DataRow("s9va4jia7fhylsbjnm9aggyf33jjm5ac-a/b")]
    [DataRow("s9va4jia7fhylsbjnm9aggyf33jjm5aE-a")]
    [DataRow("/nix/store/" + FileName)]
    public void IsRefusedWhenMalformed(string text) =>
        Refused(() => StorePath.Parse(text)).Message.ShouldStartWith($"CAIRN5002: '{text}' is not a store path. A store path is 32 characters");

    [TestMethod]
    [DataRow("", "it is empty")]
    [DataRow(".profile", "it starts with a dot")]
    [DataRow("a/b", "it contains '/'")]
    [DataRow("a b", "it contains ' '")]
    [DataRow("é", "it contains 'é'")]
    public void HasANameByNixsRule(string name, string reason) =>
        Refused(() => StoreObjectName.Parse(name)).Message.ShouldBe(
            $"CAIRN5001: '{name}' cannot name a store object: {reason}. Use 1 to 211 of the characters 0-9 a-z A-Z + - . _ ? =, and no dot in front.");

    [TestMethod]
    public void HasANameOfAtMost211Characters()
    {
        StoreObjectName.Parse(new string('a', 211)).Text.Length.ShouldBe(211);
        Refused(() => StoreObjectName.Parse(new string('a', 212))).Message.ShouldContain("it has 212 characters, at most 211 are allowed");
    }
}
