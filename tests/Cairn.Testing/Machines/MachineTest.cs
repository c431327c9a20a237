using System.Collections.Concurrent;
using System.Diagnostics;

namespace Cairn.Testing.Machines;

/// <summary>Tests on machines: skipped with the reason where there can be none; machines go with the test, and a failed one shows their last words.</summary>
public abstract class MachineTest
{
    private readonly ConcurrentQueue<TestMachine> machines = new();

    /// <summary>Gets or sets what MSTest tells the test.</summary>
    public TestContext TestContext { get; set; } = null!;

    /// <summary>Starts a machine that is removed after the test.</summary>
    /// <param name="name">Its host name.</param>
    /// <param name="options">How it differs from the usual one.</param>
    protected async Task<TestMachine> StartAsync(string name, MachineOptions? options = null)
    {
        var (machine, reason) = await TryStartAsync(name, options);
        if (machine is null)
        {
            Assert.Inconclusive(reason!);
        }

        machines.Enqueue(machine);
        return machine;
    }

    /// <summary>Removes the machines of the test.</summary>
    [TestCleanup]
    public async Task RemoveMachinesAsync()
    {
        while (machines.TryDequeue(out var machine))
        {
            if (TestContext.CurrentTestOutcome is not (UnitTestOutcome.Passed or UnitTestOutcome.Inconclusive))
            {
                TestContext.WriteLine($"--- journal of {machine.Name}\n{await machine.LastWordsAsync()}");
            }

            await machine.DisposeAsync();
        }
    }

    /// <summary>Does something and writes how long it took, for whoever wonders; nothing depends on it.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="action">The action.</param>
    protected async Task<T> TimeAsync<T>(string what, Func<Task<T>> action)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await action();
        TestContext.WriteLine($"{what}: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s");
        return result;
    }

    /// <inheritdoc cref="TimeAsync{T}(string, Func{Task{T}})"/>
    protected Task TimeAsync(string what, Func<Task> action) => TimeAsync(what, async () =>
    {
        await action();
        return true;
    });

    private async Task<(TestMachine? Machine, string? Reason)> TryStartAsync(string name, MachineOptions? options)
    {
        try
        {
            return (await TimeAsync($"{name} made and booted", () => TestMachine.StartAsync(name, options, TestContext.CancellationToken)), null);
        }
        catch (MachinesUnavailableException unavailable)
        {
            return (null, unavailable.Message);
        }
    }
}
