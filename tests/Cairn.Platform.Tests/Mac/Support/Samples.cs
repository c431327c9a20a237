using System.Reflection;
using Cairn.Composition;

namespace Cairn.Platform.Tests.Mac.Support;

/// <summary>Sets options to some value, whatever they are.</summary>
internal static class Samples
{
    /// <summary>Sets the scalars, lists, sets and maps of a set, of the sets in it, and of one row of its tables, which is called <c>*</c>.</summary>
    internal static void SetAll(OptionSet set)
    {
        foreach (var property in OptionsOf(set.GetType()))
        {
            if (property.PropertyType == typeof(OptionTable<LaunchdSocket>))
            {
                SetSocket(((OptionTable<LaunchdSocket>)property.GetValue(set)!)["*"]);
            }
            else if (property.PropertyType == typeof(OptionTable<LaunchdMachService>))
            {
                SetAll(((OptionTable<LaunchdMachService>)property.GetValue(set)!)["*"]);
            }
            else if (property.PropertyType.IsAssignableTo(typeof(OptionSet)))
            {
                SetAll((OptionSet)property.GetValue(set)!);
            }
            else
            {
                Set(set, property);
            }
        }
    }

    /// <summary>Lists the options that a type declares, and its base types.</summary>
    internal static IEnumerable<PropertyInfo> OptionsOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.DeclaringType!.Namespace == "Cairn.Platform" && property.GetIndexParameters().Length == 0);

    /// <summary>Sets one option; those of types without a sample are left alone.</summary>
    internal static void Set(OptionSet set, PropertyInfo property)
    {
        if (Sample(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is { } sample && property.SetMethod is not null)
        {
            property.SetValue(set, sample);
        }
    }

    private static object? Sample(Type type) =>
        type == typeof(bool) ? true
        : type == typeof(int) ? 1
        : type == typeof(long) ? 1L
        : type == typeof(double) ? 0.5
        : type == typeof(string) ? "/sample"
        : type.IsEnum ? Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)
        : type == typeof(OptionList<string>) ? new OptionList<string>("/sample")
        : type == typeof(OptionSetOf<string>) ? new OptionSetOf<string>("/sample")
        : type == typeof(OptionSetOf<LaunchdSessionType>) ? new OptionSetOf<LaunchdSessionType>(LaunchdSessionType.Aqua)
        : type == typeof(OptionMap<string>) ? new OptionMap<string> { ["a"] = "b" }
        : type == typeof(OptionMap<bool>) ? new OptionMap<bool> { ["a"] = true }
        : type == typeof(OptionList<DockTile>) ? new OptionList<DockTile>("/Applications/Safari.app")
        : null;

    // The name of a socket is a key of its dictionary, so it stays what the row is called.
    private static void SetSocket(LaunchdSocket socket)
    {
        foreach (var property in OptionsOf(typeof(LaunchdSocket)).Where(static property => property.Name != nameof(LaunchdSocket.Name)))
        {
            Set(socket, property);
        }
    }
}
