using System.Diagnostics;
using Cairn.Store.Trees;

namespace Cairn.Store.Tests.Support;

/// <summary>A process that uses a store and kills itself after the n-th time of a step: no clean-up code runs.</summary>
internal static class Program
{
    private const string Never = "never";

    internal static void Main(string[] arguments)
    {
        var (verb, root, step) = (arguments[0], arguments[1], arguments[2]);
        using var store = new LocalStore(root, state: null, new StoreSettings { Faults = Kill });
        var existing = verb is "repair" ? ExistingObject.Repair : ExistingObject.Trust;
        Console.WriteLine(verb is "collect"
            ? store.Collect().Objects.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : store.Add(Tree, StoreObjectName.Parse("victim"), existing).Path.FileName);

        void Kill(StoreStep reached)
        {
            if (string.Equals(reached.ToString(), step, StringComparison.Ordinal))
            {
                Process.GetCurrentProcess().Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        }
    }

    internal static StoreTree Tree { get; } = new StoreTreeBuilder()
        .Add("a/one", StoreTree.Text("1\n"))
        .Add("b/two", StoreTree.Text("2\n", executable: true))
        .Add("link", StoreTree.Symlink("a/one"))
        .Build();

    internal static Process Start(string verb, string root, StoreStep? step) =>
        Process.Start(new ProcessStartInfo(
            "dotnet", ["exec", typeof(Program).Assembly.Location, verb, root, step?.ToString() ?? Never])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;

    /// <summary>Runs to the end or to the kill.</summary>
    internal static int Run(string verb, string root, StoreStep? step)
    {
        using var process = Start(verb, root, step);
        process.WaitForExit();
        return process.ExitCode;
    }
}
