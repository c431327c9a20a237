using System.Text;
using System.Text.RegularExpressions;
using Cairn.Secrets.Passwords;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class RandomTextMade
{
    [TestMethod]
    public void HasTheLengthAndAlphabetThatWereAsked()
    {
        Text(RandomText.Hex(32)).ShouldMatch("^[0-9a-f]{64}\\z");
        Text(RandomText.Base64Url(32)).ShouldMatch("^[A-Za-z0-9_-]{43}\\z");
        Text(RandomText.Base64(32)).ShouldMatch("^[A-Za-z0-9+/]{43}=\\z");
        Text(RandomText.Alphanumeric(24)).ShouldMatch("^[A-Za-z0-9]{24}\\z");
    }

    /// <summary>Chi squared over 62 characters: the limit is exceeded by chance once in 10^9 runs, and by a byte modulo 62 always.</summary>
    [TestMethod]
    public void HasEachCharacterAsOften()
    {
        ChiSquared(Text(RandomText.Alphanumeric(1_000_000))).ShouldBeLessThan(160);
        ChiSquared(Biased(1_000_000)).ShouldBeGreaterThan(160);
    }

    [TestMethod]
    public void AsWordsHasSixOfTheList()
    {
        var words = Passphrase.Words.Select(Encoding.ASCII.GetString).ToHashSet();

        words.Count.ShouldBe(1 << Passphrase.BitsOfWord);
        words.ShouldAllBe(static word => Regex.IsMatch(word, "^[a-z]{3,8}\\z"));
        words.Select(static word => word[..Math.Min(4, word.Length)]).Distinct().Count().ShouldBe(words.Count);
        Text(Passphrase.Generate()).Split('-').ShouldSatisfyAllConditions(
            static chosen => chosen.Length.ShouldBe(6),
            chosen => chosen.ShouldAllBe(word => words.Contains(word)));
        Text(Passphrase.Generate(1)).ShouldMatch("^[a-z]+\\z");
        Text(Passphrase.Generate()).ShouldNotBe(Text(Passphrase.Generate()));
    }

    [TestMethod]
    public void OfNoWordsIsRefused() => Should.Throw<ArgumentOutOfRangeException>(static () => Passphrase.Generate(0));

    private static string Biased(int length)
    {
        var random = RandomText.Hex(length);
        return string.Concat(Convert.FromHexString(Text(random)).Select(static b => (char)('0' + (b % 62))));
    }

    private static double ChiSquared(string text)
    {
        var expected = text.Length / 62.0;
        return text.GroupBy(static c => c).Sum(group => Math.Pow(group.Count() - expected, 2) / expected);
    }

    private static string Text(SecretBytes secret)
    {
        using (secret)
        {
            return Encoding.ASCII.GetString(secret.Span);
        }
    }
}
