namespace Cairn.Sdk;

/// <summary>A package that a machine takes from another channel than the rest.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version that is taken.</param>
/// <param name="Instead">What it would be otherwise: <c>source</c>, or the version in the other channel.</param>
internal sealed record LockedFallback(string Id, string Version, string Instead);
