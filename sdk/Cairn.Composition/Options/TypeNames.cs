namespace Cairn.Composition;

/// <summary>Names of types as the reference manual writes them.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> s_known = new()
    {
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
    };

    internal static string Of(Type type, bool isNullable)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return $"null or {Of(inner, isNullable: false)}";
        }

        var name = s_known.TryGetValue(type, out var known) ? known
            : type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}"
            : type.Name;
        return isNullable ? $"null or {name}" : name;
    }
}
