using Cairn.Store.Objects;

namespace Cairn.Store.Closures;

/// <summary>Computes closures from references, and finds what a closure lacks.</summary>
internal sealed class ClosureCheck(StoreFolder folder, ObjectRecords records)
{
    internal Closure Compute(StorePath system, CancellationToken cancellation)
    {
        var graph = new ReferenceGraph(folder, records);
        var objects = graph.Reach([system], cancellation).Select(path => records.Get(path, cancellation).Object).ToList();
        return new Closure(records.Get(system, cancellation).Object, objects);
    }

    /// <summary>Reports everything at once.</summary>
    internal void Check(Closure closure, CancellationToken cancellation)
    {
        var graph = new ReferenceGraph(folder, records);
        var members = closure.Objects.Select(item => item.Path).ToHashSet();
        List<string> lacks = [];
        foreach (var path in members.OrderBy(path => path.FileName, StringComparer.Ordinal))
        {
            if (!folder.Contains(path))
            {
                lacks.Add($"'{path}' is not in the store");
                continue;
            }

            lacks.AddRange(graph.From(path, cancellation)
                .Where(other => !members.Any(member => string.Equals(member.Digest, other.Digest, StringComparison.Ordinal)))
                .Select(other => $"'{path}' refers to '{other}', which is not in the closure"));
            lacks.AddRange(graph.DanglingFrom(path, cancellation)
                .Select(digest => $"'{path}' refers to '{StorePath.MachineRoot}/{digest}-…', which does not exist"));
        }

        if (lacks.Count > 0)
        {
            throw StoreDiagnostics.ClosureIncomplete.Error(closure.System.Path.FileName, string.Join("; ", lacks));
        }
    }
}
