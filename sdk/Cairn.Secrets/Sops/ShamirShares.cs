namespace Cairn.Secrets.Sops;

/// <summary>Splits a data key into shares of which a threshold gives it back, and fewer give nothing. No library at hand writes SOPS's form.</summary>
/// <remarks>A share is the value of a random polynomial for each byte, and then the point: 1 for the first share.</remarks>
internal static class ShamirShares
{
    internal const int MaxShares = 255;

    internal static List<SecretBytes> Split(SecretBytes secret, int count, int threshold)
    {
        var shares = Enumerable.Range(1, count).Select(point =>
        {
            var share = new SecretBytes(secret.Length + 1);
            share.Span[^1] = (byte)point;
            return share;
        }).ToList();
        using var coefficients = new SecretBytes(threshold);
        for (var i = 0; i < secret.Length; i++)
        {
            System.Security.Cryptography.RandomNumberGenerator.Fill(coefficients.Span);
            coefficients.Span[0] = secret.Span[i];
            foreach (var share in shares)
            {
                share.Span[i] = ValueAt(coefficients.Span, share.Span[^1]);
            }
        }

        return shares;
    }

    internal static SecretBytes Combine(IReadOnlyList<SecretBytes> shares, string subject)
    {
        var length = shares[0].Length;
        var points = shares.Select(static share => share.Length > 0 ? share.Span[^1] : (byte)0).ToList();
        if (length < 2 || shares.Any(share => share.Length != length))
        {
            throw SecretsDiagnostics.SopsShare.Error(subject, "they have different lengths");
        }

        if (points.Contains((byte)0) || points.Distinct().Count() < points.Count)
        {
            throw SecretsDiagnostics.SopsShare.Error(subject, "two of them are the same");
        }

        var secret = new SecretBytes(length - 1);
        for (var i = 0; i < shares.Count; i++)
        {
            var weight = WeightAtZero(points, i);
            for (var at = 0; at < secret.Length; at++)
            {
                secret.Span[at] ^= GaloisField.Multiply(shares[i].Span[at], weight);
            }
        }

        return secret;
    }

    private static byte ValueAt(ReadOnlySpan<byte> coefficients, byte point)
    {
        byte value = 0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
        {
            value = (byte)(GaloisField.Multiply(value, point) ^ coefficients[i]);
        }

        return value;
    }

    /// <summary>Gives the Lagrange basis polynomial of one point at zero, where the secret is.</summary>
    private static byte WeightAtZero(List<byte> points, int index)
    {
        byte weight = 1;
        foreach (var other in points.Where((_, i) => i != index))
        {
            weight = GaloisField.Multiply(weight, GaloisField.Multiply(other, GaloisField.Invert((byte)(points[index] ^ other))));
        }

        return weight;
    }
}
