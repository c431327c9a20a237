using System.Globalization;
using Cairn.Cli.Tests.Support;

namespace Cairn.Cli.Tests.Vars;

/// <summary>The program itself, killed by the system.</summary>
[TestClass]
public sealed class ProcessKilled
{
    private const int Killed = 128 + 9;

    [TestMethod]
    public void BeforeAnyWriteLeavesWhatTheNextRunCompletes()
    {
        var isKilled = true;
        var stop = 0;
        for (; isKilled; stop++)
        {
            using var fleet = new RealProgram();
            var killed = fleet.Start(RealProgram.Path, "vars", "generate");
            killed.Environment[CrashPoint.Variable] = (stop + 1).ToString(CultureInfo.InvariantCulture);

            var (first, before) = RealProgram.Run(killed);
            isKilled = first == Killed;
            first.ShouldBe(isKilled ? Killed : 0, before);
            var (second, said) = fleet.Run("vars", "generate");
            var (check, found) = fleet.Run("vars", "check");

            second.ShouldBe(0, said);
            check.ShouldBe(0, found);
            fleet.Secret().ShouldBe("the secret");
            fleet.Read("hosts/a/vars/own/value.pub").ShouldBe("the value\n");
            Directory.GetFiles(fleet.Root, "*.new", SearchOption.AllDirectories).ShouldBeEmpty();
        }

        stop.ShouldBeGreaterThan(15);
    }

    [TestMethod]
    public void ByAFaultWritesNoMemoryToTheDisk()
    {
        if (!File.Exists("/proc/self/limits"))
        {
            Assert.Inconclusive("Limits of processes are read from /proc, which this system has not.");
        }

        using var fleet = new RealProgram();
        var program = fleet.WriteProgram("bin/with-dumps", $"#!/bin/sh\nulimit -S -c $(ulimit -H -c)\ncat /proc/$$/limits > \"$FLEET/before\"\nexec {RealProgram.Path} \"$@\"\n");

        RealProgram.Run(fleet.Start(program, "vars", "generate")).ExitCode.ShouldBe(0);

        if (LargestDump(fleet.Read("before")) == "0")
        {
            Assert.Inconclusive("Nobody may write dumps here.");
        }

        LargestDump(fleet.Read("limits")).ShouldBe("0");
    }

    private static string LargestDump(string limits) =>
        limits.Split('\n').Single(static line => line.StartsWith("Max core file size", StringComparison.Ordinal))[18..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
}
