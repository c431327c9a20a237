using Cairn.Store.Closures;

namespace Cairn.Store.Objects;

/// <summary>An object and what it refers to.</summary>
internal sealed record ObjectRecord(StoreObject Object, FoundReferences References);
