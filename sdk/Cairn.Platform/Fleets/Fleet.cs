namespace Cairn.Platform;

/// <summary>All machines of one repository, the people who use them, and the services that span them.</summary>
public sealed partial class Fleet : ModuleClass
{
    /// <summary>A name for the fleet, shown in messages.</summary>
    [Default("fleet")]
    public partial string Name { get; set; }

    /// <summary>The domain under which machines find each other. Default: none.</summary>
    public partial string? Domain { get; set; }

    /// <summary>The people of the fleet, by user name.</summary>
    [RowName("user")]
    [KeyPattern("[a-z_][a-z0-9_-]{0,31}")]
    public partial OptionTable<FleetUser> Users { get; }

    /// <summary>The users who may administer every machine.</summary>
    public partial OptionSetOf<string> Admins { get; set; }

    /// <summary>The keys whose signatures the machines accept on closures: the public parts, each a line.</summary>
    /// <remarks>A machine checks the next closure with the keys of the closure that it has. So add a new key, deploy, and only then sign with it.</remarks>
    /// <example><c>cairn-ed25519:fleet:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=</c></example>
    [TrustedKey]
    public partial OptionSetOf<string> TrustedKeys { get; set; }

    /// <summary>Gets the machines, by name.</summary>
    public IReadOnlyList<Machine> Machines => ((FleetContext)Context!).Machines;

    /// <summary>Gets the generated public values of all machines.</summary>
    public FleetVars Vars => new(((FleetContext)Context!).Vars);

    /// <summary>Gets the machines that have a tag.</summary>
    /// <param name="tag">The tag.</param>
    public IEnumerable<Machine> Tagged(Tag tag) => Machines.Where(machine => machine.Has(tag));

    /// <summary>Finds a person by user name; an alias leads to the person it stands for.</summary>
    /// <param name="name">The user name.</param>
    /// <returns>The person; null when the fleet does not know the name.</returns>
    public FleetUser? FindUser(string name)
    {
        for (var hops = 0; hops <= Users.Count && Users.TryGetValue(name, out var user); hops++)
        {
            if (user.AliasOf is not { } target)
            {
                return user;
            }

            name = target;
        }

        return null;
    }
}
