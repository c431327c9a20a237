using System.Collections.Concurrent;
using System.Reflection;

namespace Cairn.Composition;

/// <summary>What a module was made with. A module is made anew in each run of the one that imports it, so identity says nothing.</summary>
internal static class ModuleState
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FieldInfo>> s_fields = new();

    /// <summary>Gets the fields of a module type and its bases.</summary>
    internal static IReadOnlyList<FieldInfo> Of(Type type) => s_fields.GetOrAdd(type, static type =>
    {
        var fields = new List<FieldInfo>();
        for (var current = type; current is not null; current = current.BaseType)
        {
            fields.AddRange(current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
        }

        return fields;
    });

    internal static bool AreEqual(object left, object right) =>
        left.Equals(right)
        || (left.GetType() == right.GetType() && Of(left.GetType()).All(field => Values.AreEqual(field.GetValue(left), field.GetValue(right))));
}
