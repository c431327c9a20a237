namespace Cairn.Secrets.Sops;

/// <summary>Arithmetic in GF(2⁸) modulo x⁸+x⁴+x³+x+1, in a time that does not depend on the values.</summary>
internal static class GaloisField
{
    private const int Reduction = 0x1b;

    internal static byte Multiply(byte a, byte b)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            var doubled = (product << 1) ^ (-(product >> 7) & Reduction);
            product = (doubled ^ (-((b >> bit) & 1) & a)) & 0xff;
        }

        return (byte)product;
    }

    /// <summary>Inverts by the 254th power; zero, which has no inverse, gives zero.</summary>
    internal static byte Invert(byte a)
    {
        var power = a;
        for (var i = 0; i < 6; i++)
        {
            power = Multiply(Multiply(power, power), a);
        }

        return Multiply(power, power);
    }
}
