using System.Diagnostics;
using Cairn.Programs;
using CsCheck;

namespace Cairn.Packages.Tests.Formats;

[TestClass]
public class WordsOfShells
{
    [TestMethod]
    public void AreReadBackBySh()
    {
        var words = Samples.Line.Array[200].Single();

        // Something in front, because a reader drops a byte order mark at the beginning.
        Run("sh", $"printf '%s\\0' x {string.Join(' ', words.Select(ShellText.Quote))}").Split('\0')[1..^1].ShouldBe(words);
    }

    [TestMethod]
    public void ThatAreSafeStayAsTheyAre() => ShellText.Quote("/usr/bin/env").ShouldBe("/usr/bin/env");

    [TestMethod]
    public void ForFishEscapeQuotesAndBackslashes() => ShellText.QuoteForFish(@"it's \ $x").ShouldBe(@"'it\'s \\ $x'");

    [TestMethod]
    public void WithControlCharactersAreRefused() =>
        Should.Throw<FormatException>(static () => ShellText.Quote("a\nb")).Message
            .ShouldBe("\"a\\nb\" has a control character, which a line of a shell's file cannot hold. Remove it.");

    private static string Run(string shell, string script)
    {
        using var process = Process.Start(new ProcessStartInfo(shell, ["-c", script]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return process.StandardOutput.ReadToEnd();
    }
}
