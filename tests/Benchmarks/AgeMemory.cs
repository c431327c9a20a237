using System.Globalization;
using System.Security.Cryptography;
using Cairn.Secrets.Age;

namespace Cairn.Benchmarks;

/// <summary>Encrypts and decrypts one file in a process of its own, and says how much memory that process ever had.</summary>
internal static class AgeMemory
{
    internal static int Measure(string plain, string encrypted, TextWriter output)
    {
        using var identity = AgeIdentity.Generate();
        using (var input = File.OpenRead(plain))
        using (var target = File.Create(encrypted))
        {
            AgeFile.Encrypt(input, target, [identity.Recipient!]);
        }

        using var sum = SHA256.Create();
        using (var input = File.OpenRead(encrypted))
        using (var hashed = new CryptoStream(Stream.Null, sum, CryptoStreamMode.Write))
        {
            AgeFile.Decrypt(input, hashed, [identity]);
        }

        using var original = File.OpenRead(plain);
        var same = SHA256.HashData(original).AsSpan().SequenceEqual(sum.Hash);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  there and back, {original.Length / 1024 / 1024} MiB: {(same ? "the same" : "NOT THE SAME")}; the whole process had {Peak() / 1024.0:0} MiB in memory at most"));
        return same ? 0 : 1;
    }

    /// <summary>Reads the most memory that this process had, in KiB; 0 where the system does not say.</summary>
    private static long Peak() => File.Exists("/proc/self/status")
        ? long.Parse(File.ReadLines("/proc/self/status").Single(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal))[6..^2], NumberStyles.Integer, CultureInfo.InvariantCulture)
        : 0;
}
