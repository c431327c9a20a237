using CsCheck;
using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Properties;

[TestClass]
public sealed class Merging
{
    private static readonly Gen<(int Priority, int Value)> s_definition = Gen.Select(Gen.Int[0, 3].Select(static i => new[] { 10, 50, 100, 1000 }[i]), Gen.Int[0, 3]);

    [TestMethod]
    public void AScalarIsTheOneValueOfTheStrongestPriority() =>
        s_definition.Array[1, 8].Sample(definitions =>
        {
            var strongest = definitions.Where(d => d.Priority == definitions.Min(static x => x.Priority)).Select(static d => d.Value).Distinct().ToList();
            var evaluation = Run(definitions, static (s, value) => s.X = value);

            if (strongest.Count == 1)
            {
                evaluation.Root.X.ShouldBe(strongest[0]);
            }
            else
            {
                evaluation.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe(DiagnosticIds.Conflict);
            }
        });

    [TestMethod]
    public void AWeakerDefinitionChangesNothing() =>
        Gen.Select(s_definition.Array[1, 6], s_definition).Sample((definitions, more) =>
        {
            var weaker = (definitions.Min(static d => d.Priority) + 1, more.Value);

            Text(Run([.. definitions, weaker], Write)).ShouldBe(Text(Run(definitions, Write)));
        });

    [TestMethod]
    public void ASecondEqualDefinitionChangesNoSetMapOrScalar() =>
        s_definition.Array[1, 6].Sample(definitions =>
            Text(Run([.. definitions, .. definitions], Write)).ShouldBe(Text(Run(definitions, Write))));

    [TestMethod]
    public void UnionHasNoOrder() =>
        Gen.Select(Gen.Int[0, 5].Array[0, 6], Gen.Int[0, 5].Array[0, 6]).Sample((left, right) =>
        {
            var forth = Values(a: s => s.Names.AddRange(Words(left)), b: s => s.Names.AddRange(Words(right))).Names;
            var back = Values(a: s => s.Names.AddRange(Words(right)), b: s => s.Names.AddRange(Words(left))).Names;

            forth.ShouldBe(back);
            forth.ShouldBe([.. Words([.. left, .. right]).Distinct().Order(StringComparer.Ordinal)]);
        });

    [TestMethod]
    public void ListsAreSortedByRankAndKeepEverything() =>
        Gen.Int[0, 2000].Array[0, 20].Sample(ranks =>
        {
            var numbers = Values(a: s => Add(s, ranks[..(ranks.Length / 2)]), b: s => Add(s, ranks[(ranks.Length / 2)..])).Numbers;

            numbers.ShouldBe(ranks.Order());
        });

    [TestMethod]
    public void ATreeMergesLikeItsLeaves() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 9]).Array[0, 10].Sample(leaves =>
        {
            var distinct = leaves.DistinctBy(static l => (l.Item1, l.Item2)).ToArray();
            var whole = new Setting();
            foreach (var group in distinct.GroupBy(static l => l.Item1))
            {
                whole[$"k{group.Key}"] = Setting.Map(group.Select(static l => KeyValuePair.Create($"l{l.Item2}", (Setting)l.Item3)));
            }

            var atOnce = Values(a: s => s.Settings = whole).Settings.ToString();
            var leafByLeaf = Values(a: s => Array.ForEach(distinct, l => s.Settings[$"k{l.Item1}"][$"l{l.Item2}"] = l.Item3)).Settings.ToString();

            leafByLeaf.ShouldBe(atOnce);
        });

    private static void Add(Sample sample, int[] ranks) => Array.ForEach(ranks, rank => sample.Numbers.Add(rank, rank));

    private static string[] Words(int[] numbers) => Array.ConvertAll(numbers, static n => "abcdef"[n].ToString());

    private static void Write(Sample sample, int value)
    {
        sample.X = value;
        sample.Names.Add("abcd"[value].ToString());
        sample.Ports["k"] = value;
        sample.Settings["k"]["l"] = value;
        sample.Users["u"].P = value;
    }

    private static Evaluation<Sample> Run((int Priority, int Value)[] definitions, Action<Sample, int> write)
    {
        var registry = new ModuleRegistry();
        foreach (var (priority, value) in definitions)
        {
            registry.Add(new ModuleDescriptor(typeof(A), typeof(Sample), target => write(((Sample)target).At(new Priority(priority)), value)));
        }

        return Evaluation<Sample>.Run(registry);
    }

    private static string Text(Evaluation<Sample> evaluation) => string.Join('\n',
        [.. evaluation.Diagnostics.Select(static d => d.Message), .. evaluation.Defined().Select(static o => $"{o.Path} = {o.ValueText}")]);
}
