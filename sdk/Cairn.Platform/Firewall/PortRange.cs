using System.Globalization;

namespace Cairn.Platform;

/// <summary>Ports that follow each other, both ends included.</summary>
/// <param name="First">The first port, from 1.</param>
/// <param name="Last">The last port, up to 65535.</param>
/// <example><c>linux.Firewall.AllowedUdpPortRanges.Add(new PortRange(60000, 61000));</c></example>
public readonly record struct PortRange(int First, int Last) : IComparable<PortRange>
{
    private const int MaxPort = 65535;

    internal bool IsValid => First >= 1 && Last <= MaxPort && First <= Last;

    /// <summary>Says whether one range begins before another.</summary>
    public static bool operator <(PortRange left, PortRange right) => left.CompareTo(right) < 0;

    /// <summary>Says whether one range begins behind another.</summary>
    public static bool operator >(PortRange left, PortRange right) => left.CompareTo(right) > 0;

    /// <summary>Says whether one range begins before another or is the same.</summary>
    public static bool operator <=(PortRange left, PortRange right) => left.CompareTo(right) <= 0;

    /// <summary>Says whether one range begins behind another or is the same.</summary>
    public static bool operator >=(PortRange left, PortRange right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(PortRange other) => (First, Last).CompareTo((other.First, other.Last));

    /// <summary>Writes the range as <c>60000-61000</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
