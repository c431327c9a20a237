using System.ComponentModel.DataAnnotations;

namespace Cairn.Composition;

/// <summary>The declaration of one option: its name, default and rules. Created by generated code, once per option.</summary>
/// <param name="name">The option's name.</param>
/// <param name="file">The file that declares the option, as the compiler records paths.</param>
/// <param name="line">The line that declares the option.</param>
public abstract class Option(string name, string file = "", int line = 0)
{
    private ValidationAttribute[]? _rules;

    /// <summary>Gets the option's name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the file that declares the option, as the compiler records paths.</summary>
    public string File { get; } = file;

    /// <summary>Gets the line that declares the option.</summary>
    public int Line { get; } = line;

    /// <summary>Gets a value indicating whether only one definition may exist at all.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Gets a value indicating whether only one definition may count.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Gets why the option is unique.</summary>
    public string? UniqueReason { get; init; }

    /// <summary>Gets the rules that merged values must satisfy; created only when a value is checked.</summary>
    public Func<ValidationAttribute[]>? Rules { get; init; }

    /// <summary>Gets a value indicating whether the option has a default of its own.</summary>
    internal virtual bool HasDefault => false;

    /// <summary>Gets the text of the option's type for messages and manuals.</summary>
    internal abstract string TypeText { get; }

    /// <summary>Gets a value indicating whether the option is, or contains, a configuration with modules of its own.</summary>
    internal virtual bool IsClass => false;

    internal abstract Slot CreateSlot(OptionNode node);

    internal ValidationAttribute[] GetRules() => _rules ??= Rules?.Invoke() ?? [];
}

/// <summary>The declaration of an option with a value of one type.</summary>
/// <typeparam name="T">The type of the value, or of a list's or map's elements.</typeparam>
/// <param name="name">The option's name.</param>
/// <param name="file">The file that declares the option, as the compiler records paths.</param>
/// <param name="line">The line that declares the option.</param>
public abstract class Option<T>(string name, string file = "", int line = 0) : Option(name, file, line)
{
    /// <summary>Gets the function that gives the default, which may read other options of the same set.</summary>
    public Func<OptionSet, object?>? Default { get; init; }

    internal override bool HasDefault => Default is not null;
}

/// <summary>An option that holds one value; equal definitions agree, different ones conflict.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="name">The option's name.</param>
/// <param name="file">The file that declares the option, as the compiler records paths.</param>
/// <param name="line">The line that declares the option.</param>
public sealed class ScalarOption<T>(string name, string file = "", int line = 0) : Option<T>(name, file, line)
{
    /// <summary>Gets a value indicating whether null is a value, and the value when nobody defines the option.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Gets the default that is always the same; it needs no function, of which there would be one for each option.</summary>
    public T? Constant
    {
        get;
        init => (field, IsConstant) = (value, true);
    }

    internal bool IsConstant { get; private init; }

    internal override bool HasDefault => IsConstant || base.HasDefault;

    internal override string TypeText => TypeNames.Of(typeof(T), IsNullable);

    internal override Slot CreateSlot(OptionNode node) => new ScalarSlot<T>(node, this);
}

/// <summary>An option that holds a list; definitions are concatenated by rank.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="name">The option's name.</param>
/// <param name="file">The file that declares the option, as the compiler records paths.</param>
/// <param name="line">The line that declares the option.</param>
public sealed class ListOption<T>(string name, string file = "", int line = 0) : Option<T>(name, file, line)
{
    internal override string TypeText => $"list of {TypeNames.Of(typeof(T), isNullable: false)}";

    internal override Slot CreateSlot(OptionNode node) => new ListSlot<T>(node, this);
}

/// <summary>An option that holds a set without order; definitions are united.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="name">The option's name.</param>
/// <param name="file">The file that declares the option, as the compiler records paths.</param>
/// <param name="line">The line that declares the option.</param>
public sealed class SetOption<T>(string name, string file = "", int line = 0) : Option<T>(name, file, line)
{
    internal override string TypeText => $"set of {TypeNames.Of(typeof(T), isNullable: false)}";

    internal override Slot CreateSlot(OptionNode node) => new SetSlot<T>(node, this);
}

/// <summary>An option that holds text made of pieces; definitions are joined by newlines, by rank.</summary>
/// <param name="name">The option's name.</param>
/// <param name="file">The file that declares the option, as the compiler records paths.</param>
/// <param name="line">The line that declares the option.</param>
public sealed class LinesOption(string name, string file = "", int line = 0) : Option<string>(name, file, line)
{
    /// <summary>Gets a value indicating whether null is the value when nobody defines the option.</summary>
    public bool IsNullable { get; init; }

    internal override string TypeText => "lines";

    internal override Slot CreateSlot(OptionNode node) => new LinesSlot(node, this);
}

/// <summary>An option that holds values by key; each key merges as a value of its own.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="name">The option's name.</param>
/// <param name="file">The file that declares the option, as the compiler records paths.</param>
/// <param name="line">The line that declares the option.</param>
public sealed class MapOption<T>(string name, string file = "", int line = 0) : Option<T>(name, file, line)
{
    internal override string TypeText => $"map of {TypeNames.Of(typeof(T), isNullable: false)}";

    internal override Slot CreateSlot(OptionNode node) => new MapSlot<T>(node, this);
}

/// <summary>An option that holds a tree of open settings, for files with arbitrary keys.</summary>
/// <param name="name">The option's name.</param>
/// <param name="file">The file that declares the option, as the compiler records paths.</param>
/// <param name="line">The line that declares the option.</param>
public sealed class SettingsOption(string name, string file = "", int line = 0) : Option<Setting>(name, file, line)
{
    internal override string TypeText => "settings";

    internal override Slot CreateSlot(OptionNode node) => new SettingsSlot(node, this);
}

/// <summary>An option that holds option sets by key.</summary>
/// <typeparam name="TSet">The type of the rows.</typeparam>
/// <param name="name">The option's name.</param>
/// <param name="file">The file that declares the option, as the compiler records paths.</param>
/// <param name="line">The line that declares the option.</param>
public sealed class TableOption<TSet>(string name, string file = "", int line = 0) : Option(name, file, line)
    where TSet : OptionSet
{
    /// <summary>Gets the function that creates an unbound row.</summary>
    public required Func<OptionSet> CreateRow { get; init; }

    /// <summary>Gets the rule for keys, a regular expression that must match the whole key.</summary>
    public string? KeyPattern { get; init; }

    internal override string TypeText => $"table of {typeof(TSet).Name}";

    internal override Slot CreateSlot(OptionNode node) => new TableSlot(node, this, CreateRow, typeof(TSet), KeyPattern);
}

/// <summary>An option that is itself an option set.</summary>
/// <typeparam name="TSet">The type of the option set.</typeparam>
/// <param name="name">The option's name.</param>
/// <param name="file">The file that declares the option, as the compiler records paths.</param>
/// <param name="line">The line that declares the option.</param>
public sealed class NestedOption<TSet>(string name, string file = "", int line = 0) : Option(name, file, line)
    where TSet : OptionSet
{
    /// <summary>Gets the function that creates an unbound set.</summary>
    public required Func<OptionSet> CreateSet { get; init; }

    internal override string TypeText => "option set";

    internal override bool IsClass => typeof(TSet).IsAssignableTo(typeof(ModuleClass)) || CreateSet().GetSchema().ClassOptions.Count > 0;

    internal override Slot CreateSlot(OptionNode node) => new NestedSlot(node, this, CreateSet);
}
