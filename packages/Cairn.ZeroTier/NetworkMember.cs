using System.Net;

namespace Cairn.ZeroTier;

/// <summary>Someone in the network whose node is known.</summary>
/// <param name="Name">The name in the network.</param>
/// <param name="NodeId">The node.</param>
/// <param name="Address">The address in the network.</param>
public sealed record NetworkMember(string Name, string NodeId, IPAddress Address);
