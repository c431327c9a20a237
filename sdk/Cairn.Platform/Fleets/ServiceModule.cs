using System.ComponentModel;

namespace Cairn.Platform;

/// <summary>Makes modules of services. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ServiceModule
{
    /// <summary>Makes the module that runs a service on machines, once for each instance in which the machine holds a role.</summary>
    public static ModuleDescriptor Of<TService, TClass>()
        where TService : Service, IModule<TClass>, new()
        where TClass : ModuleClass =>
        new(typeof(TService), typeof(TClass), static target =>
        {
            foreach (var instance in Instances<TService>(target))
            {
                instance.Configure((TClass)target);
            }
        });

    /// <summary>Makes the module that checks a service's instances on the fleet.</summary>
    public static ModuleDescriptor Checks<TService>()
        where TService : Service, new() =>
        new(typeof(TService), typeof(Fleet), static target => new ServiceRules<TService>((Fleet)target).Check());

    private static IEnumerable<TService> Instances<TService>(ModuleClass target)
        where TService : Service, new()
    {
        var (machine, fleet) = target switch
        {
            Host host => (host.Machine, host.Fleet),
            Home home => (home.Machine, home.Fleet),
            _ => throw new NotSupportedException($"A service cannot configure {target.GetType().Name}."),
        };
        return fleet.MemberTable<TService>().Values.Where(instance => instance.IsHeldBy(machine));
    }
}
