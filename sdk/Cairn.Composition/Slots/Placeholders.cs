namespace Cairn.Composition;

/// <summary>Values to go on with while the real one is not there yet.</summary>
internal static class Placeholders
{
    /// <summary>Says whether a type has placeholders: at least two values that module code can work with.</summary>
    internal static bool Has<T>() => Type.GetTypeCode(typeof(T)) is not (TypeCode.Object or TypeCode.DateTime or TypeCode.Empty or TypeCode.DBNull);

    internal static T For<T>() => typeof(T) == typeof(string) ? (T)(object)"" : default!;

    internal static T OtherThan<T>(T value)
    {
        object? other = value switch
        {
            string text => text + "?",
            bool flag => !flag,
            char letter => (char)(letter ^ 1),
            Enum name => Enum.GetValues(name.GetType()).Cast<object>().FirstOrDefault(v => !v.Equals(name)) ?? name,
            IConvertible number => Convert.ChangeType(number.ToDouble(null) < 100 ? number.ToDouble(null) + 1 : 0, typeof(T), System.Globalization.CultureInfo.InvariantCulture),
            _ => value,
        };
        return (T)other!;
    }
}
