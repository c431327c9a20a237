using System.Collections;
using System.Globalization;

namespace Cairn.Composition;

/// <summary>A value of a file with arbitrary keys (INI, JSON, TOML, YAML): a scalar, a list or a map, merged deeply.</summary>
/// <remarks>
/// In an option, <c>Settings["user"]["email"] = "…"</c> defines one place of the tree. Maps merge by key at every depth, lists
/// are concatenated by rank, scalars must be equal; a definition of a whole subtree through <c>Overrides</c> replaces it.
/// Strings, numbers and booleans convert to it.
/// </remarks>
public sealed partial class Setting : IEquatable<Setting>, IEnumerable<KeyValuePair<string, Setting>>
{
    private readonly SettingsSlot? _slot;
    private readonly IReadOnlyList<string> _keys = [];
    private readonly Priority _priority;
    private readonly SettingKind _kind;
    private readonly object? _value;

    /// <summary>Starts a map that stands alone; fill it with a collection initialiser.</summary>
    public Setting()
        : this(SettingKind.Map, new SortedDictionary<string, Setting>(StringComparer.Ordinal))
    {
    }

    internal Setting(SettingKind kind, object? value) => (_kind, _value) = (kind, value);

    private Setting(SettingsSlot slot, IReadOnlyList<string> keys, Priority priority) =>
        (_slot, _keys, _priority) = (slot, keys, priority);

    /// <summary>Gets the setting that is null.</summary>
    public static Setting Null { get; } = new(SettingKind.Null, value: null);

    /// <summary>Gets what the setting holds.</summary>
    public SettingKind Kind => Merged._kind;

    /// <summary>Gets a value indicating whether anybody defines this place of the tree.</summary>
    public bool Exists => _slot is null || _slot.Find(_keys) is not null;

    /// <summary>Gets the scalar: null, a <see cref="bool"/>, <see cref="long"/>, <see cref="double"/> or <see cref="string"/>.</summary>
    public object? Scalar => Merged is { _kind: not (SettingKind.List or SettingKind.Map) } scalar
        ? scalar._value
        : throw new InvalidOperationException($"'{Place}' is a {Kind}, not a scalar.");

    /// <summary>Gets the items of a list.</summary>
    public IReadOnlyList<Setting> Items => (Merged._value as IReadOnlyList<Setting>)
        ?? throw new InvalidOperationException($"'{Place}' is a {Kind}, not a List.");

    /// <summary>Gets the entries of a map, sorted by key.</summary>
    public IReadOnlyDictionary<string, Setting> Entries => (Merged._value as IReadOnlyDictionary<string, Setting>)
        ?? throw new InvalidOperationException($"'{Place}' is a {Kind}, not a Map.");

    private Setting Merged => _slot is null ? this : _slot.Find(_keys) ?? throw _slot.Unknown(_keys);

    private string Place => _slot is null ? "the setting" : _slot.PathOf(_keys);

    /// <summary>Gets or defines the setting at a key.</summary>
    /// <param name="key">The key.</param>
    public Setting this[string key]
    {
        get => _slot is null ? Entries[key] : new Setting(_slot, [.. _keys, key], _priority);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (_slot is null)
            {
                ((SortedDictionary<string, Setting>)Entries)[key] = value;
            }
            else
            {
                _slot.Define([.. _keys, key], value, _priority, Rank.Normal);
            }
        }
    }

    /// <summary>Defines a key of a map.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(string key, Setting value) => this[key] = value;

    /// <summary>Adds an item to the list at this place of an option.</summary>
    /// <param name="item">The item.</param>
    public void Add(Setting item) => AddAt(Rank.Normal, item);

    /// <summary>Adds an item to the list at this place of an option, at a rank of your own.</summary>
    /// <param name="rank">The rank; see <see cref="Rank"/>.</param>
    /// <param name="item">The item.</param>
    public void AddAt(int rank, Setting item)
    {
        if (_slot is null)
        {
            throw new InvalidOperationException("Only a setting of an option can be added to; make a list with 'Setting.List(…)'.");
        }

        _slot.Define(_keys, List(item), _priority, rank);
    }

    /// <summary>Adds an item before those of other modules.</summary>
    /// <param name="item">The item.</param>
    public void AddFirst(Setting item) => AddAt(Rank.First, item);

    /// <summary>Adds an item behind those of other modules.</summary>
    /// <param name="item">The item.</param>
    public void AddLast(Setting item) => AddAt(Rank.Last, item);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Setting>> GetEnumerator() => Entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Setting? other) => other is not null && (ReferenceEquals(this, other) || Merged.HasContentOf(other.Merged));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Setting);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Kind;

    /// <summary>Returns the value as compact JSON.</summary>
    public override string ToString() => Merged.Write();

    internal static Setting Bound(SettingsSlot slot, IReadOnlyList<string> keys, Priority priority) => new(slot, keys, priority);

    /// <summary>Detaches the value from its option, so that it can be a definition elsewhere.</summary>
    internal Setting Resolve() => Merged;

    private bool HasContentOf(Setting other) => _kind == other._kind && _kind switch
    {
        SettingKind.List => Items.SequenceEqual(other.Items),
        SettingKind.Map => Entries.Count == other.Entries.Count
            && Entries.All(entry => other.Entries.TryGetValue(entry.Key, out var value) && entry.Value.Equals(value)),
        _ => Equals(_value, other._value),
    };

    private string Write() => _kind switch
    {
        SettingKind.Null => "null",
        SettingKind.Boolean => (bool)_value! ? "true" : "false",
        SettingKind.Text => System.Text.Json.JsonSerializer.Serialize((string)_value!, SettingJson.Default.String),
        SettingKind.Real when (double)_value! % 1 == 0 && Math.Abs((double)_value!) < 1e15 => ((double)_value!).ToString("0.0", CultureInfo.InvariantCulture),
        SettingKind.List => $"[{string.Join(',', Items)}]",
        SettingKind.Map => $"{{{string.Join(',', Entries.Select(static e => $"{System.Text.Json.JsonSerializer.Serialize(e.Key, SettingJson.Default.String)}:{e.Value}"))}}}",
        _ => Convert.ToString(_value, CultureInfo.InvariantCulture)!,
    };
}
