namespace Cairn.Generators;

/// <summary>Writes the implementation of an option set's properties and its schema.</summary>
internal static class OptionSetEmitter
{
    private const string Hidden = "[global::System.ComponentModel.EditorBrowsableAttribute(global::System.ComponentModel.EditorBrowsableState.Never)]";

    public static string Emit(OptionSetModel set)
    {
        var code = new CodeWriter();
        if (set.Namespace.Length > 0)
        {
            code.Line($"namespace {set.Namespace};").Line();
        }

        foreach (var container in set.Containers)
        {
            code.Open(container);
        }

        code.Open($"partial class {set.Declaration}");
        EmitSchema(code, set);
        var index = 0;
        foreach (var option in set.Options)
        {
            code.Line();
            EmitProperty(code, option, Index(set, option.HasSlot ? index++ : -1));
        }

        code.Close();
        foreach (var _ in set.Containers)
        {
            code.Close();
        }

        return code.ToString();
    }

    private static string Index(OptionSetModel set, int index) =>
        set.BaseType is null ? $"{index}" : $"s_inheritedOptions + {index}";

    private static void EmitSchema(CodeWriter code, OptionSetModel set)
    {
        var inherited = set.BaseType is null ? "null" : $"{set.BaseType}.OptionSchema";
        if (set.BaseType is not null)
        {
            code.Line($"private static readonly int s_inheritedOptions = {inherited}.Options.Count;").Line();
        }

        var modifiers = set.IsSealed ? "private " : "protected ";
        code.Line("/// <summary>Gets the declarations of the options.</summary>").Line(Hidden);
        code.Line($"{modifiers}{(set.BaseType is null ? "" : "new ")}static {Names.Composition}.OptionSetSchema OptionSchema {{ get; }} = new(");
        code.Line($"    typeof({set.FullName}),").Line($"    {inherited},").Line($"    new {Names.Composition}.Option[]").Line("    {");
        foreach (var option in set.Options.Where(static o => o.HasSlot))
        {
            code.Line($"        {Declaration(option)},");
        }

        code.Line("    });").Line();
        code.Line("/// <inheritdoc/>").Line(Hidden);
        code.Line($"protected override {Names.Composition}.OptionSetSchema Schema => OptionSchema;");
    }

    private static string Declaration(OptionModel option)
    {
        var type = option.Kind switch
        {
            OptionKind.Scalar => $"ScalarOption<{option.PropertyType}>",
            OptionKind.List => $"ListOption<{option.ElementType}>",
            OptionKind.Set => $"SetOption<{option.ElementType}>",
            OptionKind.Lines => "LinesOption",
            OptionKind.Map => $"MapOption<{option.ElementType}>",
            OptionKind.Settings => "SettingsOption",
            OptionKind.Table => $"TableOption<{option.ElementType}>",
            _ => $"NestedOption<{option.ElementType}>",
        };
        var members = new List<string>();
        void Add(bool condition, string member)
        {
            if (condition)
            {
                members.Add(member);
            }
        }

        Add(option.Default is not null, option.Default!);
        Add(option.IsNullable && option.Kind is OptionKind.Scalar or OptionKind.Lines, "IsNullable = true");
        Add(option.Kind == OptionKind.Table, $"CreateRow = static () => {New(option)}");
        Add(option.Kind == OptionKind.Nested, $"CreateSet = static () => {New(option)}");
        Add(option.Kind == OptionKind.Table && option.Traits.KeyPattern is not null, $"KeyPattern = {Literals.Of(option.Traits.KeyPattern)}");
        Add(option.Traits.IsReadOnly, "IsReadOnly = true");
        Add(option.Traits.IsUnique, "IsUnique = true");
        Add(option.Traits.UniqueReason is not null, $"UniqueReason = {Literals.Of(option.Traits.UniqueReason)}");
        Add(option.Rules.Count > 0, $"Rules = static () => [{string.Join(", ", option.Rules)}]");
        var declared = $"new {Names.Composition}.{type}({Literals.Of(option.Name)}, {Literals.Of(option.File)}, {option.Line})";
        return members.Count == 0 ? declared : $"{declared} {{ {string.Join(", ", members)} }}";
    }

    private static string New(OptionModel option) => option.IsCreatable
        ? $"new {option.ElementType}()"
        : $"throw new global::System.NotSupportedException({Literals.Of($"'{option.Name}' has a type that cannot be created.")})";

    private static void EmitProperty(CodeWriter code, OptionModel option, string index)
    {
        if (option.Traits.Removed is not null)
        {
            code.Line($"[global::System.Obsolete({Literals.Of(Gone(option))}, error: true)]");
        }

        code.Open($"{option.Modifiers}partial {option.PropertyType} {Names.Escape(option.Name)}");
        var (get, set) = Accessors(option, index);
        if (option.Getter is not null)
        {
            code.Line($"{option.Getter} {get}");
        }

        if (option.Setter is not null)
        {
            code.Line($"{option.Setter} {set}");
        }

        code.Close();
    }

    private static string Gone(OptionModel option) => $"'{option.Name}' was removed. {option.Traits.Removed}";

    private static (string Get, string Set) Accessors(OptionModel option, string index)
    {
        if (option.Traits.Removed is not null)
        {
            return (Throw(Gone(option)), Throw(Gone(option)));
        }

        if (option.Traits.RenamedTo is { } path)
        {
            var note = $"NoteRenamed({Literals.Of(option.Name)}, {Literals.Of(path)});";
            return ($"{{ {note} return {path}; }}", $"{{ {note} {path} = value; }}");
        }

        return option.Kind switch
        {
            OptionKind.Scalar => ($"=> GetValue<{option.PropertyType}>({index});", $"=> SetValue<{option.PropertyType}>({index}, value);"),
            OptionKind.List => ($"=> GetList<{option.ElementType}>({index});", $"=> SetList<{option.ElementType}>({index}, value);"),
            OptionKind.Set => ($"=> GetSetOf<{option.ElementType}>({index});", $"=> SetSetOf<{option.ElementType}>({index}, value);"),
            OptionKind.Lines => ($"=> GetLines({index});", $"=> SetLines({index}, value);"),
            OptionKind.Map => ($"=> GetMap<{option.ElementType}>({index});", $"=> SetMap<{option.ElementType}>({index}, value);"),
            OptionKind.Settings => ($"=> GetSettings({index});", $"=> SetSettings({index}, value);"),
            OptionKind.Table => ($"=> GetTable<{option.ElementType}>({index});", Throw("A table is never assigned.")),
            OptionKind.Nested => ($"=> GetSet<{option.ElementType}>({index});", Throw("A nested option set is never assigned.")),
            _ => (Throw("The option's type does not exist."), Throw("The option's type does not exist.")),
        };
    }

    private static string Throw(string message) => $"=> throw new global::System.NotSupportedException({Literals.Of(message)});";
}
