namespace Cairn.Composition;

/// <summary>The options of an option set type, in order of declaration. Created by generated code, once per type.</summary>
public sealed class OptionSetSchema
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly Option[] _options;
    private int[]? _classOptions;

    /// <summary>Describes an option set type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="inherited">The schema of the base type, whose options come first.</param>
    /// <param name="options">The options that the type itself declares.</param>
    public OptionSetSchema(Type type, OptionSetSchema? inherited, params ReadOnlySpan<Option> options)
    {
        Type = type;
        _options = [.. inherited?._options ?? [], .. options];
        for (var i = 0; i < _options.Length; i++)
        {
            _indexes[_options[i].Name] = i;
        }
    }

    /// <summary>Gets the option set type.</summary>
    public Type Type { get; }

    /// <summary>Gets the options.</summary>
    public IReadOnlyList<Option> Options => _options;

    /// <summary>Gets the nested options that are, or contain, configurations with modules of their own.</summary>
    internal IReadOnlyList<int> ClassOptions => _classOptions ??= FindClassOptions();

    internal bool TryFind(string name, out int index) => _indexes.TryGetValue(name, out index);

    private int[] FindClassOptions()
    {
        _classOptions = []; // A set that is nested in itself is found once.
        var found = new List<int>();
        for (var i = 0; i < _options.Length; i++)
        {
            if (_options[i].IsClass)
            {
                found.Add(i);
            }
        }

        return [.. found];
    }
}
