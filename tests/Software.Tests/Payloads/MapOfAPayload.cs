using CsCheck;

namespace Cairn.Software.Tests.Payloads;

[TestClass]
public sealed class MapOfAPayload
{
    private static readonly string[] s_files = ["LICENSE", "bin/just", "share/man/man1/just.1", "share/man/just.7", "tool-1.0/tool"];

    [TestMethod]
    [DataRow("bin/just", "bin/just>bin/just")]
    [DataRow("bin/just=>bin/j", "bin/just>bin/j")]
    [DataRow("bin/just => lib/", "bin/just>lib/just")]
    [DataRow("tool-*/tool=>bin/tool", "tool-1.0/tool>bin/tool")]
    [DataRow("share/man/**", "share/man/man1/just.1>share/man/man1/just.1 share/man/just.7>share/man/just.7")]
    [DataRow("share/man/** => man", "share/man/man1/just.1>man/man1/just.1 share/man/just.7>man/just.7")]
    [DataRow("share/man=>man", "share/man/man1/just.1>man/man1/just.1 share/man/just.7>man/just.7")]
    [DataRow("share/man/*=>man/", "share/man/man1/just.1>man/just.1 share/man/just.7>man/just.7")]
    [DataRow("bin/just; LICENSE=>share/doc/LICENSE", "bin/just>bin/just LICENSE>share/doc/LICENSE")]
    public void PicksAndPlaces(string map, string expected) =>
        string.Join(' ', PayloadMap.Parse(map).Apply("x", s_files).Select(static pair => $"{pair.From}>{pair.To}")).ShouldBe(expected);

    [TestMethod]
    public void TakesEverythingWhenThereIsNone() => PayloadMap.Parse("").Apply("x", s_files).Select(static pair => pair.To).ShouldBe(s_files);

    [TestMethod]
    public void NamesTheFilesThereAreWhenNothingMatches() =>
        Should.Throw<PayloadException>(() => PayloadMap.Parse("bin/gone").Apply("npm:a@1", ["b", "a"]).ToList()).Message
            .ShouldBe("Map 'bin/gone' of payload 'npm:a@1' matches no file. There are: 'a', 'b'.");

    [TestMethod]
    [DataRow("a=>b=>c", "has more than one '=>'")]
    [DataRow("a=>", "lacks a path")]
    [DataRow("=>a", "lacks a path")]
    [DataRow("a=>../b", "is not relative, or has '..'")]
    [DataRow("/a", "is not relative, or has '..'")]
    [DataRow("a=>b/*", "has a wildcard")]
    [DataRow("a/**/b", "goes on behind '**'")]
    public void IsRefusedWithTheReason(string map, string reason)
    {
        var error = Should.Throw<PayloadException>(() => PayloadMap.Parse(map));

        error.Id.ShouldBe("CAIRN5032");
        error.Message.ShouldContain(reason);
    }

    [TestMethod]
    public void OfAFileItselfKeepsIt() =>
        Gen.Char["abc.*-"].Array[1, 8].Select(static letters => new string(letters)).Where(static name => !name.Contains("..", StringComparison.Ordinal) && !name.Contains('*', StringComparison.Ordinal))
            .Sample(static name => PayloadMap.Parse(name).Apply("x", [name]).ShouldBe([(name, name)]));
}
