using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Cairn.Store.Signing;

/// <summary>What a signature says: this closure is version so-and-so of that machine.</summary>
/// <remarks>
/// Without machine and version a feed could serve one machine the closure of another, or an old one as if it were new. The first line
/// keeps signatures of closures apart from any other use of a key.
/// </remarks>
/// <param name="Machine">The machine's name.</param>
/// <param name="Version">The version of the closure's package.</param>
/// <param name="ClosureHash">The SHA-256 of the closure's canonical bytes, in lower-case hex.</param>
public sealed partial record ClosureStatement(string Machine, string Version, string ClosureHash)
{
    private const string Title = "cairn closure v1";

    /// <summary>States what a closure is.</summary>
    /// <param name="machine">The machine's name.</param>
    /// <param name="version">The version of the package.</param>
    /// <param name="closure">The bytes of the closure.</param>
    /// <returns>The statement.</returns>
    public static ClosureStatement Of(string machine, string version, ReadOnlySpan<byte> closure) =>
        new(machine, version, Convert.ToHexStringLower(SHA256.HashData(closure)));

    /// <summary>Gives what is signed.</summary>
    /// <returns>Four lines of ASCII.</returns>
    public byte[] ToBytes() => Encoding.ASCII.GetBytes($"{Title}\nmachine {Machine}\nversion {Version}\nsha256 {ClosureHash}\n");

    internal static ClosureStatement? TryParse(string text) =>
        Format().Match(text) is { Success: true, Groups: var found }
            ? new(found["machine"].Value, found["version"].Value, found["hash"].Value)
            : null;

    [GeneratedRegex(
        @"\Acairn closure v1\nmachine (?<machine>[A-Za-z0-9][A-Za-z0-9._-]*)\nversion (?<version>[0-9][0-9A-Za-z.-]*)\nsha256 (?<hash>[0-9a-f]{64})\n\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Format();
}
