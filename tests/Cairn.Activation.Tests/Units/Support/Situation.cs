using Cairn.Activation.Units;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Units.Support;

/// <summary>Builds what a plan is made of, a line for each unit.</summary>
internal sealed class Situation
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<UnitEntry> _old = [];
    private readonly List<UnitEntry> _next = [];
    private readonly List<UnitState> _states = [];

    internal UnitRequests Requests { get; init; } = UnitRequests.None;

    internal bool ChangesElsewhere { get; init; }

    internal Dictionary<string, bool> EnabledOriginally { get; init; } = [];

    internal HashSet<string> Returning { get; init; } = [];

    internal UnitFolders Folders { get; init; } = UnitFolders.OfSystem;

    /// <summary>A definition in the old generation, and another in the new; null where it is missing.</summary>
    internal Situation Unit(string name, string? old, string? next, Func<UnitEntry, UnitEntry>? with = null) =>
        Add(name, old, next, (text, entry) => entry with { File = Text(text) }, with);

    /// <summary>A drop-in in the old generation, and another in the new; null where it is missing.</summary>
    internal Situation DropIn(string name, string? old, string? next, Func<UnitEntry, UnitEntry>? with = null) =>
        Add(name, old, next, (text, entry) => entry with { DropIns = [Text(text, "10-cairn.conf")] }, with);

    internal Situation Entry(UnitEntry? old, UnitEntry? next)
    {
        _old.AddRange(old is null ? [] : [old]);
        _next.AddRange(next is null ? [] : [next]);
        return this;
    }

    internal Situation Runs(string name, Func<UnitState, UnitState>? with = null) =>
        Is(new UnitState { Id = name, ActiveState = "active", SubState = "running", InvocationId = name, Started = 1, FragmentPath = "/etc/systemd/system/" + name }, with);

    internal Situation Rests(string name, Func<UnitState, UnitState>? with = null) => Is(new UnitState { Id = name, FragmentPath = "/etc/systemd/system/" + name }, with);

    internal UnitPlan Plan() => UnitPlanner.Plan(new UnitSituation
    {
        Old = UnitSet.Of(_old, path => _texts[path]),
        New = UnitSet.Of(_next, path => _texts[path]),
        States = new UnitStates(_states),
        Requests = Requests,
        ChangesElsewhere = ChangesElsewhere,
        EnabledOriginally = EnabledOriginally,
        Folders = Folders,
        Returning = Returning,
    });

    private Situation Is(UnitState state, Func<UnitState, UnitState>? with)
    {
        _states.Add(with is null ? state : with(state));
        return this;
    }

    private Situation Add(string name, string? old, string? next, Func<string, UnitEntry, UnitEntry> place, Func<UnitEntry, UnitEntry>? with)
    {
        var entry = with is null ? new UnitEntry { Name = name } : with(new UnitEntry { Name = name });
        return Entry(old is null ? null : place(old, entry), next is null ? null : place(next, entry));
    }

    private string Text(string text, string name = "unit")
    {
        var path = $"{_texts.Count}/{name}";
        _texts.Add(path, text);
        return path;
    }
}
