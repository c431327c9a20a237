namespace Cairn.Store;

/// <summary>The moments at which a test may kill the process; each leaves different things behind.</summary>
internal enum StoreStep
{
    SessionCreated,
    FileCreated,
    FileWritten,
    TreeWritten,
    TreeFlushed,
    RecordWritten,
    OldMovedAway,
    Renamed,
    Sealed,
    Published,
    CollectionPlanned,
    ObjectMovedAway,
    RecordDeleted,
    RootDeleted,
    CollectionUnlocked,
    TrashDeleted,
}
