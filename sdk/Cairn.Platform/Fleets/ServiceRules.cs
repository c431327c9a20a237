using System.Reflection;

namespace Cairn.Platform;

/// <summary>Checks that a service's instances have the members that it asks for, and lists all violations.</summary>
internal sealed class ServiceRules<TService>(Fleet fleet)
    where TService : Service, new()
{
    private static readonly string s_name = typeof(TService).Name;

    internal void Check()
    {
        var instances = fleet.MemberTable<TService>().Values.Where(static instance => instance.Enable).ToList();
        if (typeof(TService).GetCustomAttribute<MaxInstancesAttribute>() is { } limit && instances.Count > limit.Count)
        {
            fleet.Assert(condition: false, $"'{s_name}' has {instances.Count} instances ({string.Join(", ", instances.Select(static i => $"'{i.Instance}'"))}), but may have at most {limit.Count}. Remove one, or set its 'Enable' to false.");
        }

        foreach (var instance in instances)
        {
            foreach (var role in typeof(TService).GetProperties().Where(static p => p.PropertyType.IsSubclassOf(typeof(RoleSet))))
            {
                CheckMembers(instance, role);
                CheckExclusions(instance, role);
            }
        }
    }

    private static RoleSet RoleOf(TService instance, string name) => instance.Roles().Single(role => role.OptionPath.EndsWith($".{name}", StringComparison.Ordinal));

    private void CheckMembers(TService instance, PropertyInfo property)
    {
        var role = RoleOf(instance, property.Name);
        var held = role.HeldBy(fleet);
        if (property.GetCustomAttribute<MembersAttribute>() is { } members)
        {
            var names = held.Count == 0 ? "none" : string.Join(", ", held);
            instance.Assert(held.Count >= members.Min, $"role '{property.Name}' needs at least {members.Min} machine(s), but is held by {names}. Add one with '{property.Name}.Machines.Add(…)'.");
            instance.Assert(held.Count <= members.Max, $"role '{property.Name}' allows at most {members.Max} machine(s), but is held by {names}. Remove all but {members.Max}.");
        }
    }

    private void CheckExclusions(TService instance, PropertyInfo property)
    {
        foreach (var excluded in property.GetCustomAttributes<ExcludesAttribute>())
        {
            var both = RoleOf(instance, property.Name).HeldBy(fleet).Intersect(RoleOf(instance, excluded.Role).HeldBy(fleet)).ToList();
            instance.Assert(both.Count == 0, $"{string.Join(", ", both)} hold both '{property.Name}' and '{excluded.Role}', which exclude each other. Take them out of one with 'Except.Add(…)'.");
        }
    }
}
