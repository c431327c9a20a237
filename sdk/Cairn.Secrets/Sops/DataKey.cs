using System.Text;
using Cairn.Secrets.Age;

namespace Cairn.Secrets.Sops;

/// <summary>The key that a file's values are encrypted with, and how it is given to recipients.</summary>
internal static class DataKey
{
    internal static List<SopsKeyGroup> Wrap(SecretBytes dataKey, IReadOnlyList<IReadOnlyList<AgeRecipient>> groups, int threshold, string subject)
    {
        if (groups.Count == 0 || groups.Any(static group => group.Count == 0))
        {
            throw SecretsDiagnostics.RecipientsNone.Error(subject);
        }

        SopsMetadata.Check(threshold, groups.Count, subject);
        var parts = groups.Count == 1 ? [SecretBytes.Copy(dataKey.Span)] : ShamirShares.Split(dataKey, groups.Count, threshold);
        try
        {
            return [.. groups.Zip(parts, static (group, part) => new SopsKeyGroup([.. group.Distinct().Select(recipient => Wrap(part, recipient))], []))];
        }
        finally
        {
            parts.ForEach(static part => part.Dispose());
        }
    }

    internal static SecretBytes Open(SopsMetadata metadata, IReadOnlyList<AgeIdentity> identities, string subject)
    {
        var parts = metadata.Groups.Select(group => Open(group, identities, subject)).OfType<SecretBytes>().ToList();
        try
        {
            var needed = Math.Max(1, metadata.Threshold);
            if (parts.Count < needed)
            {
                var names = metadata.Groups.SelectMany(static g => g.Recipients.Select(static r => $"'{r.Name}'").Concat(g.Foreign.Select(static f => $"(kind {f.Key})")));
                throw SecretsDiagnostics.SopsDataKey.Error(
                    subject, $"{identities.Count} keys open {parts.Count} of the {needed} groups needed", string.Join(", ", names));
            }

            var key = metadata.Groups.Count == 1 ? SecretBytes.Copy(parts[0].Span) : ShamirShares.Combine(parts, subject);
            if (key.Length == SopsCipher.KeySize)
            {
                return key;
            }

            key.Dispose();
            throw SecretsDiagnostics.SopsShare.Error(subject, $"the data key has a length other than {SopsCipher.KeySize}");
        }
        finally
        {
            parts.ForEach(static part => part.Dispose());
        }
    }

    private static SopsRecipient Wrap(SecretBytes part, AgeRecipient recipient)
    {
        using var output = new MemoryStream();
        AgeFile.Encrypt(new MemoryStream(part.Array, writable: false), output, [recipient], AgeEncoding.Armored);
        return new(recipient.ToString(), Encoding.ASCII.GetString(output.GetBuffer(), 0, (int)output.Length));
    }

    private static SecretBytes? Open(SopsKeyGroup group, IReadOnlyList<AgeIdentity> identities, string subject) =>
        group.Recipients.Select(recipient => Open(recipient, identities, subject)).FirstOrDefault(static part => part is not null);

    private static SecretBytes? Open(SopsRecipient recipient, IReadOnlyList<AgeIdentity> identities, string subject)
    {
        foreach (var identity in identities)
        {
            using var output = new MemoryStream(new byte[SopsCipher.KeySize * 2], 0, SopsCipher.KeySize * 2, writable: true, publiclyVisible: true);
            output.SetLength(0);
            try
            {
                AgeFile.Decrypt(new MemoryStream(Encoding.UTF8.GetBytes(recipient.Encrypted)), output, [identity], new(subject, AgeEncoding.Armored));
            }
            catch (SecretsException fault) when (fault.Diagnostic == SecretsDiagnostics.AgeNoMatch)
            {
                continue;
            }
            catch (NotSupportedException)
            {
                throw SecretsDiagnostics.SopsShare.Error(subject, "one is too long");
            }

            var part = SecretBytes.Take(output.GetBuffer().AsSpan(0, (int)output.Length));
            if (identity.Recipient is { } own && !own.Equals(AgeRecipient.Parse(recipient.Name)))
            {
                part.Dispose();
                throw SecretsDiagnostics.SopsMislabelled.Error(subject, recipient.Name, own.ToString());
            }

            return part;
        }

        return null;
    }
}
