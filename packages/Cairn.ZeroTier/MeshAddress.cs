using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Cairn.ZeroTier;

/// <summary>The IPv6 address that a node has in a network by its ids alone, in the private range of RFC 4193.</summary>
/// <remarks>It is <c>fd</c>, the 16 digits of the network, <c>9993</c>, and the 10 digits of the node; its network has 88 bits.</remarks>
public static class MeshAddress
{
    internal const string NetworkPattern = "[0-9a-f]{16}";
    internal const string NodePattern = "[0-9a-f]{10}";

    /// <summary>What stands for a node until it has an identity.</summary>
    internal const string NoNode = "0000000000";

    private const int NetworkDigits = 16;
    private const int NodeDigits = 10;

    /// <summary>Computes an address.</summary>
    /// <param name="networkId">The network: 16 digits of lower-case hex.</param>
    /// <param name="nodeId">The node: 10 digits of lower-case hex.</param>
    /// <returns>The address.</returns>
    /// <exception cref="FormatException">An id is something else.</exception>
    /// <example><c>MeshAddress.Of("db4344343b14b903", "0ee971d9e0")</c> is <c>fddb:4344:343b:14b9:399:930e:e971:d9e0</c>.</example>
    public static IPAddress Of(string networkId, string nodeId)
    {
        Require(networkId, NetworkDigits, "network");
        Require(nodeId, NodeDigits, "node");
        return new IPAddress(Convert.FromHexString($"fd{networkId}9993{nodeId}"));
    }

    /// <summary>Gives the node that runs a network's controller: the first ten digits of the network.</summary>
    /// <param name="networkId">The network: 16 digits of lower-case hex.</param>
    /// <returns>The node.</returns>
    /// <exception cref="FormatException">The id is something else.</exception>
    public static string ControllerOf(string networkId)
    {
        Require(networkId, NetworkDigits, "network");
        return networkId[..NodeDigits];
    }

    /// <summary>Gives the id of a network that a node controls, which follows from its name: the node, and six digits of the name's SHA-256.</summary>
    /// <param name="nodeId">The node: 10 digits of lower-case hex.</param>
    /// <param name="name">The network's name.</param>
    /// <returns>16 digits of hex.</returns>
    /// <exception cref="FormatException">The id is something else.</exception>
    /// <example><c>MeshAddress.NetworkOf("db4344343b", "mesh")</c> is <c>db4344343bd30ca7</c>.</example>
    public static string NetworkOf(string nodeId, string name)
    {
        Require(nodeId, NodeDigits, "node");
        return nodeId + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..(NetworkDigits - NodeDigits)];
    }

    private static void Require(string id, int digits, string what)
    {
        if (id.Length != digits || !id.All(char.IsAsciiHexDigitLower))
        {
            throw new FormatException(string.Create(
                CultureInfo.InvariantCulture,
                $"'{string.Concat(id.Select(static c => char.IsControl(c) ? '?' : c))}' is not the id of a {what}: give {digits} digits of lower-case hex."));
        }
    }
}
