namespace Cairn.Sdk;

/// <summary>A package that a closure is made of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its exact version.</param>
/// <param name="Hash">The hash of its content, as NuGet states it.</param>
internal sealed record LockedPackage(string Id, string Version, string Hash);
