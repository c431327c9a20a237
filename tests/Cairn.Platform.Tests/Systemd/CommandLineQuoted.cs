using System.Text;
using CsCheck;

namespace Cairn.Platform.Tests.Systemd;

[TestClass]
public sealed class CommandLineQuoted
{
    [TestMethod]
    [DataRow("plain", "plain")]
    [DataRow("a b", "\"a b\"")]
    [DataRow("", "\"\"")]
    [DataRow("100%", "100%%")]
    [DataRow("$HOME", "$$HOME")]
    [DataRow("say \"hi\" \\ 'x'", "\"say \\\"hi\\\" \\\\ 'x'\"")]
    [DataRow("a\nb", "\"a\\nb\"")]
    [DataRow("; rm", "\"; rm\"")]
    public void EscapesWhatActs(string argument, string expected) => CommandLine.Of("/bin/echo", argument).ShouldBe($"/bin/echo {expected}");

    [TestMethod]
    [DataRow("echo")]
    [DataRow("/bin/../echo")]
    [DataRow("-/bin/echo")]
    public void NeedsAnAbsoluteProgram(string program) =>
        Should.Throw<ArgumentException>(() => CommandLine.Of(program)).Message.ShouldStartWith($"'{program}' cannot be the program of a command line");

    [TestMethod]
    public void RefusesNul() => Should.Throw<ArgumentException>(static () => CommandLine.Of("/bin/echo", "a\0b"));

    [TestMethod]
    public void KeepsEveryArgument() => Gen.String.Array[0, 5].Where(static arguments => !arguments.Any(static a => a.Contains('\0', StringComparison.Ordinal)))
        .Sample(static arguments =>
        {
            var line = CommandLine.Of("/bin/x", arguments);

            Directive.WhyNotValue(line).ShouldBeNull();
            Parse(line).ShouldBe(["/bin/x", .. arguments]);
        });

    /// <summary>Reads a command line as systemd does, as far as it matters here: quotes, C escapes, doubled signs.</summary>
    private static List<string> Parse(string line)
    {
        var words = new List<string>();
        for (var i = 0; i < line.Length; i++)
        {
            var word = new StringBuilder();
            var isQuoted = line[i] == '"';
            for (i += isQuoted ? 1 : 0; i < line.Length && line[i] != (isQuoted ? '"' : ' '); i++)
            {
                switch (line[i])
                {
                    case '\\' when line[i + 1] == 'x':
                        word.Append((char)Convert.ToInt32(line.Substring(i + 2, 2), 16));
                        i += 3;
                        break;
                    case '\\':
                        word.Append(line[++i] switch { 'n' => '\n', 't' => '\t', var other => other });
                        break;
                    case '%' or '$':
                        line[i + 1].ShouldBe(line[i]);
                        word.Append(line[i++]);
                        break;
                    default:
                        word.Append(line[i]);
                        break;
                }
            }

            i += isQuoted ? 1 : 0;
            words.Add(word.ToString());
        }

        return words;
    }
}
