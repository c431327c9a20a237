using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Text;
using Cairn.Secrets.Age;

namespace Cairn.Secrets.Tests.Support;

/// <summary>A file of the age test kit: header lines that say what to expect, an empty line, and an age file.</summary>
internal sealed class AgeVector
{
    private const string Variable = "CAIRN_AGE_VECTORS";

    internal List<(string Key, string Value)> Lines { get; } = [];

    internal byte[] File { get; private init; } = [];

    internal string Expect => this["expect"]!;

    internal string? this[string key] => Lines.FirstOrDefault(l => l.Key == key).Value;

    internal static string? Folder { get; } = Find();

    internal static AgeVector Read(string path)
    {
        var bytes = System.IO.File.ReadAllBytes(path);
        var vector = new AgeVector();
        var start = 0;
        while (true)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', start);
            var line = Encoding.UTF8.GetString(bytes, start, end - start);
            start = end + 1;
            if (line.Length == 0)
            {
                break;
            }

            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            vector.Lines.Add((line[..colon], line[(colon + 2)..]));
        }

        var body = bytes[start..];
        return new AgeVector { File = vector["compressed"] is null ? body : Inflate(body) }.With(vector.Lines);
    }

    internal List<AgeIdentity> Identities()
    {
        var identities = new List<AgeIdentity>();
        foreach (var (key, value) in Lines)
        {
            if (key == "identity")
            {
                identities.Add(AgeIdentity.Parse(Encoding.ASCII.GetBytes(value), key));
            }
            else if (key == "passphrase")
            {
                using var passphrase = SecretBytes.FromText(value);
                identities.Add(AgeIdentity.FromPassphrase(passphrase));
            }
        }

        return identities;
    }

    private AgeVector With(IEnumerable<(string Key, string Value)> lines)
    {
        Lines.AddRange(lines);
        return this;
    }

    private static byte[] Inflate(byte[] body)
    {
        using var zlib = new ZLibStream(new MemoryStream(body), CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        zlib.CopyTo(inflated);
        return inflated.ToArray();
    }

    private static string? Find()
    {
        var root = typeof(AgeVector).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!;
        return new[] { Environment.GetEnvironmentVariable(Variable), Path.Combine(root, "../shared/conformance/age") }
            .FirstOrDefault(static folder => folder is not null && Directory.Exists(folder) && Directory.EnumerateFiles(folder).Any());
    }

    internal static void RequireFolder()
    {
        if (Folder is null)
        {
            Assert.Inconclusive(string.Create(CultureInfo.InvariantCulture, $"The age test kit is not here; {Variable} can name its folder."));
        }
    }
}
