using Cairn.Store.Tests.Support;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class TwoWritersOfOneObject : StoreTest
{
    /// <summary>The second writer does all its work within one step of the first.</summary>
    [TestMethod]
    [DataRow(nameof(StoreStep.FileCreated))]
    [DataRow(nameof(StoreStep.TreeFlushed))]
    [DataRow(nameof(StoreStep.RecordWritten))]
    [DataRow(nameof(StoreStep.Renamed))]
    public void BothGetTheSamePath(string step)
    {
        using var second = OpenStore();
        StoreObject? fromSecond = null;
        using var first = OpenStore(reached =>
        {
            if (string.Equals(reached.ToString(), step, StringComparison.Ordinal))
            {
                fromSecond ??= second.Add(Greeting, Name, cancellation: Cancellation);
            }
        });

        var fromFirst = first.Add(Greeting, Name, cancellation: Cancellation);

        fromSecond.ShouldBe(fromFirst);
        first.VerifyAll(Cancellation).ShouldHaveSingleItem().State.ShouldBe(ObjectState.Intact);
    }

    [TestMethod]
    public void BothGetTheSamePathInTwoProcesses()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => Program.Start("add", StoreRoot, step: null)).ToList();

        var answers = processes.ConvertAll(process =>
        {
            using (process)
            {
                var answer = process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                return (process.ExitCode, answer);
            }
        });

        using var store = OpenStore();
        var path = store.VerifyAll(Cancellation).ShouldHaveSingleItem();
        path.State.ShouldBe(ObjectState.Intact);
        answers.ShouldAllBe(answer => answer.ExitCode == 0 && string.Equals(answer.answer, path.Entry + "\n", StringComparison.Ordinal));
    }
}
