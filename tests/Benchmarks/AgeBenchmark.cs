using System.Diagnostics;
using System.Globalization;
using Cairn.Secrets.Age;

namespace Cairn.Benchmarks;

/// <summary>Times age files in this process next to the program <c>age</c>, in turn, and prints medians, ratios and the memory that it took.</summary>
internal sealed class AgeBenchmark(Workspace workspace, long size)
{
    private const int Runs = 5;
    private const int Block = 1024 * 1024;

    internal void Run(TextWriter output)
    {
        using var identity = AgeIdentity.Generate();
        var folder = workspace.Folder("age");
        var (plain, ours, theirs, key) = (Path.Combine(folder, "plain"), Path.Combine(folder, "ours.age"), Path.Combine(folder, "theirs.age"), Path.Combine(folder, "key"));
        Fill(plain);
        using (var text = identity.ToText())
        {
            File.WriteAllBytes(key, text.Span);
        }

        var recipient = identity.Recipient!.ToString();
        Compare(output, "encrypt", () => Encrypt(plain, ours, identity), new Command("age", "-r", recipient, "-o", theirs, plain));
        Compare(output, "decrypt", () => Decrypt(theirs, Path.Combine(folder, "opened"), identity), new Command("age", "-d", "-i", key, "-o", Path.Combine(folder, "opened-too"), ours));
        if (Hash(Path.Combine(folder, "opened")) != Hash(plain) || Hash(Path.Combine(folder, "opened-too")) != Hash(plain))
        {
            throw new InvalidOperationException("What was decrypted is not what was encrypted.");
        }

        output.Write(new Command(Environment.ProcessPath!, "age-memory", plain, ours).Run().Output);
    }

    private void Compare(TextWriter output, string what, Action ours, Command theirs)
    {
        var (mine, other) = (new List<double>(), new List<double>());
        long allocated = 0;
        for (var run = -1; run < Runs; run++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var clock = Stopwatch.StartNew();
            ours();
            var time = clock.Elapsed;
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            var otherTime = theirs.Run().Time;
            if (run >= 0)
            {
                mine.Add(time.TotalSeconds);
                other.Add(otherTime.TotalSeconds);
            }
        }

        var (median, otherMedian) = (Median(mine), Median(other));
        var mebibytes = size / (double)Block;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what} {mebibytes:0} MiB: {mebibytes / median,6:0} MiB/s, age {mebibytes / otherMedian,6:0} MiB/s; age takes {otherMedian / median:0.00} times as long; {allocated / 1024.0:0} KiB allocated in all"));
    }

    private void Fill(string path)
    {
        using var file = File.Create(path);
        var block = System.Security.Cryptography.RandomNumberGenerator.GetBytes(Block);
        for (long written = 0; written < size; written += Block)
        {
            file.Write(block);
        }
    }

    private static void Encrypt(string source, string target, AgeIdentity identity)
    {
        using var input = File.OpenRead(source);
        using var output = File.Create(target);
        AgeFile.Encrypt(input, output, [identity.Recipient!]);
    }

    private static void Decrypt(string source, string target, AgeIdentity identity)
    {
        using var input = File.OpenRead(source);
        using var output = File.Create(target);
        AgeFile.Decrypt(input, output, [identity]);
    }

    private static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
