using Cairn.Deployment.Comparisons;
using CsCheck;

namespace Cairn.Deployment.Tests.Comparisons;

[TestClass]
public sealed class TextsCompared
{
    [TestMethod]
    public void ShowWhatChangedWithItsSurroundings() =>
        string.Join('\n', UnifiedDiff.Of("a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nc\nd\nE\nf\ng\nh\n")).ShouldBe("@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h");

    [TestMethod]
    public void ThatAreFarApartAreHunksOfTheirOwn() =>
        UnifiedDiff.Of(Lines(1, 30), Lines(1, 30).Replace("\n2\n", "\ntwo\n", StringComparison.Ordinal).Replace("\n29\n", "\ntwenty-nine\n", StringComparison.Ordinal))
            .Where(static line => line.StartsWith("@@", StringComparison.Ordinal)).ShouldBe(["@@ -1,5 +1,5 @@", "@@ -26,5 +26,5 @@"]);

    [TestMethod]
    public void ThatAreTheSameShowNothing() => UnifiedDiff.Of("a\nb", "a\nb").ShouldBeEmpty();

    [TestMethod]
    public void WithoutALastLineEndSaySo() =>
        UnifiedDiff.Of("a\n", "a").ShouldBe(["@@ -1 +1 @@", "-a", "+a", "\\ No newline at end of file"]);

    [TestMethod]
    public void OfWhichOneIsEmptyShowTheOther() => UnifiedDiff.Of("", "a\nb\n").ShouldBe(["@@ -0,0 +1,2 @@", "+a", "+b"]);

    [TestMethod]
    [Description("Whatever the texts are: what is shown is what makes one of the other, as patch reads it.")]
    public void OfAnyKindBecomeEachOther() =>
        Gen.Select(Text, Text).Sample(static (before, after) => Patched(before, UnifiedDiff.Of(before, after)) == after);

    [TestMethod]
    [Description("The check above has a case in which it fails.")]
    public void ThatAreShownWronglyAreFound() => Patched("a\nb\n", ["@@ -1,2 +1,2 @@", " a", "-b", "+c"]).ShouldNotBe("a\nd\n");

    [TestMethod]
    [Description("No way is shorter: as many lines go and come as the longest common part leaves.")]
    public void ChangeAsFewLinesAsPossible() => Gen.Select(Gen.Char["ab"].List[0, 12], Gen.Char["ab"].List[0, 12]).Sample(static (one, other) =>
    {
        List<string> old = [.. one.Select(char.ToString)], next = [.. other.Select(char.ToString)];
        return LineEdits.Between(old, next).Count(static edit => edit.Kind != LineEditKind.Keep) == old.Count + next.Count - (2 * Common(old, next));
    });

    private static Gen<string> Text { get; } = Gen.Select(Gen.Int[0, 3].Select(static kind => kind == 3 ? "" : ((char)('a' + kind)).ToString()).List[0, 20], Gen.Bool, static (lines, ends) => string.Join('\n', lines) + (ends && lines.Count > 0 ? "\n" : ""));

    private static string Lines(int first, int last) => string.Concat(Enumerable.Range(first, last).Select(static number => $"{number}\n"));

    private static int Common(List<string> one, List<string> other)
    {
        var table = Enumerable.Range(0, one.Count + 1).Select(_ => new int[other.Count + 1]).ToArray();
        for (var i = 1; i <= one.Count; i++)
        {
            for (var j = 1; j <= other.Count; j++)
            {
                table[i][j] = one[i - 1] == other[j - 1] ? table[i - 1][j - 1] + 1 : Math.Max(table[i - 1][j], table[i][j - 1]);
            }
        }

        return table[one.Count][other.Count];
    }

    /// <summary>Applies a diff as <c>patch</c> does, without searching.</summary>
    private static string Patched(string before, IReadOnlyList<string> diff)
    {
        var old = before.Split('\n').ToList();
        var endsOpen = old[^1].Length > 0;
        if (!endsOpen)
        {
            old.RemoveAt(old.Count - 1);
        }

        var (result, position) = (new List<string>(), 0);
        for (var index = 0; index < diff.Count; index++)
        {
            var line = diff[index];
            switch (line[0])
            {
                case '@':
                    var range = line.Split(' ')[1][1..].Split(',');
                    var start = int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture) - (range is [_, "0"] ? 0 : 1);
                    while (position < start)
                    {
                        result.Add(old[position++]);
                    }

                    break;
                case ' ':
                    old[position].ShouldBe(line[1..]);
                    result.Add(old[position++]);
                    break;
                case '-':
                    old[position++].ShouldBe(line[1..]);
                    break;
                case '+':
                    result.Add(line[1..]);
                    break;
            }
        }

        // The mark stands behind the last line that a text has, so the last of them says how the new one ends.
        var isLastShown = position == old.Count && diff.Count > 0;
        result.AddRange(old.Skip(position));
        var newEndsOpen = isLastShown ? LastOfNewIsOpen(diff) : endsOpen;
        return result.Count == 0 ? "" : string.Join('\n', result) + (newEndsOpen ? "" : "\n");
    }

    private static bool LastOfNewIsOpen(IReadOnlyList<string> diff)
    {
        var last = Enumerable.Range(0, diff.Count).Last(index => diff[index][0] is ' ' or '+' or '@');
        return last + 1 < diff.Count && diff[last + 1][0] == '\\';
    }
}
