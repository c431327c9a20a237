using Cairn.Activation.Units;
using CsCheck;

namespace Cairn.Activation.Tests.Units;

[TestClass]
public sealed class UnitTextParsed
{
    private static readonly Gen<string> s_word = Gen.String[Gen.Char["abcXYZ019-_.:%$\"'#;[]/ "], 0, 12].Select(static word => word.Trim());

    private static readonly Gen<UnitSetting> s_setting =
        Gen.Select(Gen.String[Gen.Char["AbcXyz-"], 1, 8], Gen.Select(s_word, Gen.Int[0, 3], static (word, pairs) => word + string.Concat(Enumerable.Repeat(@"\\", pairs))), static (key, value) => new UnitSetting(key, value));

    private static readonly Gen<UnitText> s_text =
        Gen.Select(Gen.String[Gen.Char["UnitX-Service]"], 0, 9], s_setting.Array[0, 6], static (name, settings) => new UnitSection(name, settings)).Array[0, 4]
            .Select(static sections => new UnitText(sections, []));

    private static readonly Gen<string> s_noise =
        Gen.Int[0, 4].Select(static line => new[] { "", "   ", "# comment=1", "\t; [Comment] \\", "no assignment" }[line]);

    [TestMethod]
    public void IsWhatWasPrinted() => s_text.Sample(static text => Flat(UnitText.Parse(text.ToString())).ShouldBe(Flat(text)));

    [TestMethod]
    public void IsTheSameWithCommentsAndBlankLines() =>
        Gen.Select(s_text, s_noise.Array[0, 30]).Sample(static (text, noise) =>
        {
            var lines = text.ToString().Split('\n').SelectMany((line, number) => number < noise.Length ? new[] { noise[number], line } : [line]);

            Flat(UnitText.Parse(string.Join("\r\n", lines))).ShouldBe(Flat(text));
        });

    [TestMethod]
    public void IsTheSameWhereverLinesAreJoined() =>
        Gen.Select(s_word.Where(static word => word.Length > 0 && word[0] is not ('#' or ';')), s_word.Where(static word => word.Length > 0 && word[0] is not ('#' or ';')), static (left, right) => (left, right)).Sample(static both =>
            UnitText.Parse($"[Service]\nExecStart={both.left}\\\n# in between\n  ; and here\n{both.right}\n").Sections[0].Settings
                .ShouldBe([new UnitSetting("ExecStart", $"{both.left} {both.right}")]));

    [TestMethod]
    [Description("U17: a value that goes over several lines is one value.")]
    public void JoinsLinesThatEndInABackslash() =>
        Values("[Service]\nExecStart=/bin/sh -c \\\n  'a; \\\n  b'\nUser=x\n").ShouldBe(["ExecStart=/bin/sh -c    'a;    b'", "User=x"]);

    [TestMethod]
    public void LeavesAnEscapedBackslashAlone() => Values("[Service]\nA=b\\\\\nC=d\n").ShouldBe([@"A=b\\", "C=d"]);

    [TestMethod]
    public void EndsAJoinedLineAtABlankOne() => Values("[Service]\nA=b\\\n\nC=d").ShouldBe(["A=b", "C=d"]);

    [TestMethod]
    public void EndsAJoinedLineAtTheEnd() => Values("[Service]\nA=b\\").ShouldBe(["A=b"]);

    [TestMethod]
    public void IgnoresWhatStandsOutsideOfSections() => Flat(UnitText.Parse("A=b\n[Unit]\nC\nD=e=f\n")).ShouldBe(["[Unit]", "D=e=f"]);

    [TestMethod]
    public void SkipsAByteOrderMark() => Flat(UnitText.Parse("\uFEFF[Unit]\nA=b")).ShouldBe(["[Unit]", "A=b"]);

    [TestMethod]
    [DataRow("[Unit]\n[Service\nA=b", 2, "its section header does not end with ']'")]
    [DataRow("[Un\"it]\n", 1, "its section header has a quote, a backslash or a control character")]
    public void NamesTheLineThatSystemdRefuses(string text, int line, string reason) =>
        UnitText.Parse(text).Faults.ShouldBe([new UnitFault(line, reason)]);

    [TestMethod]
    public void HasNoFaultWhenSystemdHasNone() => UnitText.Parse("[Unit]\n[X-Mine]\nA=[b\n").Faults.ShouldBeEmpty();

    private static IEnumerable<string> Values(string text) => UnitText.Parse(text).Sections[0].Settings.Select(static setting => $"{setting.Key}={setting.Value}");

    private static List<string> Flat(UnitText text) =>
        [.. text.Sections.SelectMany(static section => section.Settings.Select(static setting => $"{setting.Key}={setting.Value}").Prepend($"[{section.Name}]"))];
}
