using System.Security.Cryptography;
using System.Text;

namespace Cairn.Secrets.Age;

/// <summary>Parses a header strictly: each header has one spelling, and anything else is refused before a key is tried.</summary>
internal sealed class AgeHeaderReader(AgeInput input) : IDisposable
{
    private const int MaxHeader = 4 * 1024 * 1024;

    private readonly MemoryStream raw = new();
    private readonly List<AgeStanza> stanzas = [];
    private byte[] mac = [];

    public void Dispose() => raw.Dispose();

    /// <summary>Reads the header and finds the file key in it.</summary>
    internal SecretBytes FileKey(IReadOnlyList<AgeIdentity> identities)
    {
        Read();
        if (stanzas.Count > 1 && stanzas.Exists(static s => s.Type == ScryptRecipient.StanzaType))
        {
            throw Broken("a passphrase stands next to other recipients");
        }

        var fileKey = identities.Select(Unwrap).FirstOrDefault(static key => key is not null)
            ?? throw SecretsDiagnostics.AgeNoMatch.Error(input.Subject, $"{identities.Count}", string.Join(", ", stanzas.Select(static s => $"'{s.Type}'").Distinct(StringComparer.Ordinal)));
        if (CryptographicOperations.FixedTimeEquals(AgeHeader.Mac(raw.ToArray(), fileKey), mac))
        {
            return fileKey;
        }

        fileKey.Dispose();
        throw SecretsDiagnostics.AgeHeaderMac.Error(input.Subject);
    }

    private void Read()
    {
        if (NextLine() != AgeHeader.Intro)
        {
            throw Broken($"it does not start with '{AgeHeader.Intro}'");
        }

        while (true)
        {
            var line = NextLine();
            if (line.StartsWith(AgeHeader.Footer, StringComparison.Ordinal))
            {
                ReadFooter(line);
                return;
            }

            ReadStanza(line);
        }
    }

    private void ReadFooter(string line)
    {
        // The MAC covers the mark, and not what follows it.
        raw.SetLength(raw.Length - 1 - (line.Length - AgeHeader.Footer.Length));
        var words = line.Split(' ');
        mac = words.Length == 2 && words[0] == AgeHeader.Footer ? CanonicalBase64.DecodeUnpadded(Encoding.ASCII.GetBytes(words[1])) ?? [] : [];
        if (mac.Length != AgeHeader.MacSize)
        {
            throw Broken($"its last line is not '{AgeHeader.Footer}', a space and {AgeHeader.MacSize} bytes of base64");
        }

        if (stanzas.Count == 0)
        {
            throw Broken("it has no recipients");
        }
    }

    private void ReadStanza(string line)
    {
        var words = line.Split(' ');
        if (words[0] != AgeHeader.StanzaMark || words.Length < 2 || !words.Skip(1).All(static w => w.Length > 0 && w.All(static c => c is > ' ' and <= '~')))
        {
            throw Broken($"a line is not '{AgeHeader.StanzaMark}', a type and arguments");
        }

        using var body = new MemoryStream();
        byte[] bytes;
        do
        {
            bytes = CanonicalBase64.DecodeUnpadded(Encoding.Latin1.GetBytes(NextLine())) ?? throw Broken("a body is not base64");
            if (bytes.Length > AgeHeader.BytesPerLine)
            {
                throw Broken($"a body has a line longer than {AgeHeader.Columns} characters");
            }

            body.Write(bytes);
        }
        while (bytes.Length == AgeHeader.BytesPerLine);

        stanzas.Add(new(words[1], words[2..], body.ToArray()) { Subject = input.Subject });
    }

    private string NextLine()
    {
        var line = input.Line() ?? throw Broken("it ends too early");
        raw.Write(line);
        raw.WriteByte((byte)'\n');
        return raw.Length <= MaxHeader ? Encoding.Latin1.GetString(line) : throw Broken($"it is longer than {MaxHeader} bytes");
    }

    private SecretBytes? Unwrap(AgeIdentity identity) => stanzas.Select(identity.Unwrap).FirstOrDefault(static key => key is not null);

    private SecretsException Broken(string reason) => SecretsDiagnostics.AgeHeader.Error(input.Subject, reason);
}
