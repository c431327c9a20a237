using CsCheck;

namespace Cairn.Composition.Tests.Properties;

[TestClass]
public sealed class Evaluating
{
    private static readonly int[] s_four = [0, 1, 2, 3];
    private static readonly Gen<Statement[]> s_statements = Statement.Gen.Array[0, 12];

    [TestMethod]
    public void DoesNotDependOnTheOrderInWhichModulesRun() =>
        Gen.Select(s_statements, Gen.Int[1, 6], Gen.Int).Sample((statements, modules, seed) =>
            Run(statements, i => i % modules).ShouldBe(Run(statements, i => i % modules, seed)));

    [TestMethod]
    public void DoesNotDependOnHowStatementsAreSplitIntoModules() =>
        Gen.Select(s_statements, Gen.Int[0, 3].Array[12], Gen.Int[0, 3].Array[12]).Sample((statements, left, right) =>
            Run(statements, i => left[i], withModules: false).ShouldBe(Run(statements, i => right[i], withModules: false)));

    [TestMethod]
    public void DoesNotDependOnTheOrderOfTheRegistryWhereRanksDecide() =>
        Gen.Select(s_statements, Gen.Shuffle(s_four)).Sample((statements, order) =>
            Run(statements, i => i % 4, withModules: false).ShouldBe(Run(statements, i => order[i % 4], withModules: false)));

    [TestMethod]
    public void ComesToTheSameTwice() =>
        s_statements.Sample(statements => Run(statements, static i => i % 3).ShouldBe(Run(statements, static i => i % 3)));

    [TestMethod]
    public void IsCheckedWithProgramsThatSettleAndSomeThatDoNot()
    {
        var settled = 0;
        var unsettled = 0;
        s_statements.Sample(statements => _ = Run(statements, static i => i % 3).Contains(DiagnosticIds.Unsettled, StringComparison.Ordinal)
            ? Interlocked.Increment(ref unsettled)
            : Interlocked.Increment(ref settled), seed: "0000000000000", iter: 500);

        settled.ShouldBeGreaterThan(100);
        unsettled.ShouldBeGreaterThan(0);
    }

    /// <summary>Gives everything that can be seen of an evaluation.</summary>
    private static string Run(Statement[] statements, Func<int, int> moduleOf, int? seed = null, bool withModules = true)
    {
        Type[] names = [typeof(A), typeof(B), typeof(C), typeof(D), typeof(Evaluating), typeof(Statement)];
        var registry = new ModuleRegistry();
        foreach (var module in statements.Select((statement, i) => (statement, i)).GroupBy(s => moduleOf(s.i)).OrderBy(static m => m.Key))
        {
            registry.Add(new ModuleDescriptor(names[module.Key], typeof(Cells), target =>
            {
                foreach (var (statement, i) in module)
                {
                    statement.Run((Cells)target, i);
                }
            }));
        }

#pragma warning disable CA5394 // Not a secret.
        var random = seed is { } value ? new Random(value) : null;
        var options = new EvaluationOptions { MaxRounds = 20, Reorder = random is null ? null : batch => random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batch)) };
#pragma warning restore CA5394
        return Text(Evaluation<Cells>.Run(registry, options), withModules);
    }

    private static string Text(Evaluation<Cells> evaluation, bool withModules)
    {
        // Where it did not settle, the modules that are named depend on the split; the options do not.
        var isUnsettled = evaluation.Diagnostics.Any(static d => d.Id == DiagnosticIds.Unsettled);
        var diagnostics = evaluation.Diagnostics.Select(d => withModules ? d.ToString() : isUnsettled ? $"{d.Id} {d.Path}" : $"{d.Id} {d.Message}");
        IEnumerable<string> values = isUnsettled ? [] : evaluation.Defined().Select(static o => $"{o.Path} = {o.ValueText} ({o.Priority})").Order(StringComparer.Ordinal);
        return string.Join('\n', [.. values, .. diagnostics, $"{evaluation.Rounds}"]);
    }
}
