namespace Cairn.Store.Manifests;

/// <summary>The three names of a Mac, as <c>scutil --set</c> takes them.</summary>
/// <param name="HostName">The name that Unix programs see.</param>
/// <param name="LocalHostName">The name in the local network, without <c>.local</c>.</param>
/// <param name="ComputerName">The name that people see; null leaves it as it is.</param>
public sealed record DarwinNames(string HostName, string LocalHostName, string? ComputerName);
