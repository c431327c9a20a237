using System.Text;
using Cairn.Secrets.Age;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

/// <summary>The kinds of chunks and armor that age's test kit tries, made here. What was authentic before an error has come out by then.</summary>
[TestClass]
public sealed class AgeContentForged : SecretsTest
{
    private const string Good = "";
    private const string Header = "CAIRN4001";
    private const string Payload = "CAIRN4003";
    private const string Armor = "CAIRN4004";

    private static readonly byte[] s_full = [.. Enumerable.Repeat((byte)'a', AgePayload.PlainChunk)];
    private static readonly byte[] s_short = "bb"u8.ToArray();

    private static readonly Dictionary<string, (byte[] Plain, long Counter, bool IsLast)[]> s_chunks = new(StringComparer.Ordinal)
    {
        ["empty"] = [([], 0, true)],
        ["empty, not the last"] = [([], 0, false)],
        ["one"] = [(s_short, 0, true)],
        ["one, not the last"] = [(s_short, 0, false)],
        ["one that counts from 1"] = [(s_short, 1, true)],
        ["full"] = [(s_full, 0, true)],
        ["full, not the last"] = [(s_full, 0, false)],
        ["full, then short"] = [(s_full, 0, false), (s_short, 1, true)],
        ["full, then short, not the last"] = [(s_full, 0, false), (s_short, 1, false)],
        ["full, then empty"] = [(s_full, 0, false), ([], 1, true)],
        ["full, then full"] = [(s_full, 0, false), (s_full, 1, true)],
        ["full, then full, then empty"] = [(s_full, 0, false), (s_full, 1, false), ([], 2, true)],
        ["full last, then short"] = [(s_full, 0, true), (s_short, 1, true)],
        ["full last, then full last"] = [(s_full, 0, true), (s_full, 1, true)],
        ["full, twice the same"] = [(s_full, 0, false), (s_full, 0, false), (s_short, 2, true)],
        ["full, one left out"] = [(s_full, 0, false), (s_short, 2, true)],
        ["short, then short"] = [(s_short, 0, false), (s_short, 1, true)],
        ["none"] = [],
    };

    [TestMethod]
    [DataRow("empty", Good, 0)]
    [DataRow("empty, not the last", Payload, 0)]
    [DataRow("one", Good, 2)]
    [DataRow("one, not the last", Payload, 0)]
    [DataRow("one that counts from 1", Payload, 0)]
    [DataRow("full", Good, 65_536)]
    [DataRow("full, not the last", Payload, 65_536)]
    [DataRow("full, then short", Good, 65_538)]
    [DataRow("full, then short, not the last", Payload, 65_536)]
    [DataRow("full, then empty", Payload, 65_536)]
    [DataRow("full, then full", Good, 131_072)]
    [DataRow("full, then full, then empty", Payload, 131_072)]
    [DataRow("full last, then short", Payload, 65_536)]
    [DataRow("full last, then full last", Payload, 65_536)]
    [DataRow("full, twice the same", Payload, 65_536)]
    [DataRow("full, one left out", Payload, 65_536)]
    [DataRow("short, then short", Payload, 0)]
    [DataRow("none", Payload, 0)]
    public void InItsChunks(string kind, string outcome, int released)
    {
        var file = AgeForge.File(AgeForge.Closed(AgeForge.Intro + AgeForge.Stanza(Admin.Recipient!)), s_chunks[kind]);

        foreach (var (bytes, encoding) in new[] { (file, AgeEncoding.Binary), (Armored(file), AgeEncoding.Armored) })
        {
            var (actual, plaintext) = AgeForge.Decrypt(bytes, encoding, Admin);

            (actual, plaintext.Length).ShouldBe((outcome, released));
        }
    }

    [TestMethod]
    [Description("Cut anywhere, a file is never whole; what comes out is a part that ends with a chunk.")]
    public void CutOffAnywhere()
    {
        var header = AgeForge.Closed(AgeForge.Intro + AgeForge.Stanza(Admin.Recipient!));
        var file = AgeForge.File(header, (s_full, 0, false), (s_full, 1, false), (s_short, 2, true));
        int[] ends = [header.Length, header.Length + 15, header.Length + 16, header.Length + 17, header.Length + 31, header.Length + 32, header.Length + 33, header.Length + 16 + 65_551, header.Length + 16 + 65_552, header.Length + 16 + 65_553, header.Length + 16 + 65_568, header.Length + 16 + 65_569, file.Length - 17, file.Length - 1];

        foreach (var end in ends)
        {
            var (outcome, plaintext) = AgeForge.Decrypt(file[..end], AgeEncoding.Binary, Admin);

            outcome.ShouldBe(end < header.Length + 16 ? Header : Payload, $"{end}");
            plaintext.Length.ShouldBe(end < header.Length + 16 + 65_552 ? 0 : end < header.Length + 16 + (2 * 65_552) ? 65_536 : 131_072, $"{end}");
        }

        AgeForge.Decrypt([.. file, 0], AgeEncoding.Binary, Admin).Outcome.ShouldBe(Payload);
        AgeForge.Decrypt(file, AgeEncoding.Binary, Admin).Outcome.ShouldBe(Good);
    }

    [TestMethod]
    [DataRow("{0}", Good)]
    [DataRow("crlf", Good)]
    [DataRow(" \t\r\n\n{0}", Good)]
    [DataRow("{0}\n \t\r\n", Good)]
    [DataRow("x\n{0}", Armor)]
    [DataRow("{0}x", Armor)]
    [DataRow("{0}\n{0}", Armor)]
    [DataRow("no end", Armor)]
    [DataRow("no line end at the end", Good)]
    [DataRow("no lines", Header)]
    [DataRow("empty line at the start", Armor)]
    [DataRow("empty line in the middle", Armor)]
    [DataRow("empty line at the end", Armor)]
    [DataRow("long line", Armor)]
    [DataRow("short line", Armor)]
    [DataRow("space behind a line", Armor)]
    [DataRow("space before a line", Armor)]
    [DataRow("space in the first line", Armor)]
    [DataRow("space behind the first line", Armor)]
    [DataRow("space behind the last line", Armor)]
    [DataRow("header", Armor)]
    [DataRow("checksum", Armor)]
    [DataRow("lower case", Armor)]
    [DataRow("another type", Armor)]
    [DataRow("URL alphabet", Armor)]
    [DataRow("no padding", Armor)]
    [DataRow("padding in the middle", Armor)]
    [DataRow("bits left over", Armor)]
    public void InItsArmor(string kind, string outcome)
    {
        var file = AgeForge.File(AgeForge.Closed(AgeForge.Intro + AgeForge.Stanza(Admin.Recipient!)), ("age"u8.ToArray(), 0, true));
        var armor = Encoding.ASCII.GetString(Armored(file));
        armor.ShouldContain("=\n", customMessage: "the vectors about padding need some");

        AgeForge.Decrypt(Encoding.ASCII.GetBytes(Changed(armor, kind)), AgeEncoding.Armored, Admin).Outcome.ShouldBe(outcome);
    }

    [TestMethod]
    public void InArmorWhoseLastLineIsFull()
    {
        var header = AgeForge.Closed(AgeForge.Intro + AgeForge.Stanza(Admin.Recipient!));
        var size = Enumerable.Range(0, 48).Single(size => (header.Length + 32 + size) % 48 == 0);
        var armor = Encoding.ASCII.GetString(Armored(AgeForge.File(header, (new byte[size], 0, true))));

        AgeForge.Decrypt(Encoding.ASCII.GetBytes(armor), AgeEncoding.Armored, Admin).Outcome.ShouldBe(Good);
        AgeForge.Decrypt(Encoding.ASCII.GetBytes(armor.Replace("\n-----END", "\n\n-----END", StringComparison.Ordinal)), AgeEncoding.Armored, Admin).Outcome.ShouldBe(Armor);
        AgeForge.Decrypt(Encoding.ASCII.GetBytes(armor.Replace("\n-----END", "\n====\n-----END", StringComparison.Ordinal)), AgeEncoding.Armored, Admin).Outcome.ShouldBe(Armor);
    }

    private static string Changed(string armor, string kind)
    {
        var lines = armor.TrimEnd('\n').Split('\n').ToList();
        switch (kind)
        {
            case "crlf": return armor.Replace("\n", "\r\n", StringComparison.Ordinal);
            case "no end": lines.RemoveAt(lines.Count - 1); break;
            case "no line end at the end": return armor.TrimEnd('\n');
            case "no lines": return $"{lines[0]}\n{lines[^1]}\n";
            case "empty line at the start": lines.Insert(1, ""); break;
            case "empty line in the middle": lines.Insert(3, ""); break;
            case "empty line at the end": lines.Insert(lines.Count - 1, ""); break;
            case "long line": lines[1] += lines[2][..4]; lines[2] = lines[2][4..]; break;
            case "short line": lines.Insert(2, lines[1][60..]); lines[1] = lines[1][..60]; break;
            case "space behind a line": lines[2] += " "; break;
            case "space before a line": lines[2] = " " + lines[2]; break;
            case "space in the first line": lines[0] = lines[0].Replace("AGE ", "AGE  ", StringComparison.Ordinal); break;
            case "space behind the first line": lines[0] += " "; break;
            case "space behind the last line": lines[^2] += " "; break;
            case "header": lines.Insert(1, "Comment: none"); lines.Insert(2, ""); break;
            case "checksum": lines.Insert(lines.Count - 1, "=AAAA"); break;
            case "lower case": lines[0] = "-----begin age encrypted file-----"; break;
            case "another type": lines[0] = "-----BEGIN PGP MESSAGE-----"; break;
            case "URL alphabet": lines[2] = "-_" + lines[2][2..]; break;
            case "no padding": lines[^2] = lines[^2].TrimEnd('='); break;
            case "padding in the middle": lines[1] = lines[1][..62] + "=="; break;
            case "bits left over": lines[^2] = OtherBits(lines[^2]); break;
            default: return string.Format(System.Globalization.CultureInfo.InvariantCulture, kind, armor.TrimEnd('\n'));
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>Sets a bit of the last character that stands for nothing.</summary>
    private static string OtherBits(string line)
    {
        var last = line.TrimEnd('=').Length - 1;
        return string.Concat(line.AsSpan(0, last), [(char)(line[last] + 1)], line.AsSpan(last + 1));
    }

    private static byte[] Armored(byte[] file)
    {
        using var output = new MemoryStream();
        using var writer = new ArmorWriter(output);
        writer.Write(file);
        writer.Complete();
        return output.ToArray();
    }
}
