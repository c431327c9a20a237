namespace Cairn.Ssh;

/// <summary>The SSH client of a home: <c>~/.ssh/config</c>.</summary>
public sealed partial class SshClient : Feature, IModule<Home>, IValidatableObject
{
    /// <summary>Whether each machine of the fleet that has an address gets a block, by its name. Default: yes.</summary>
    [Default(true)]
    public partial bool FleetMachines { get; set; }

    /// <summary>Hosts by the name one types, or by a pattern. Those of the fleet are here too, for others to add to.</summary>
    /// <example><c>home.SshClient.Hosts["build"].HostName = "192.0.2.7"</c></example>
    [RowName("host"), KeyPattern("[^\\s\"#\\p{Cc}]+")]
    public partial OptionTable<SshHost> Hosts { get; }

    /// <summary>Whether sessions to one host share a connection. Default: yes.</summary>
    [Default(true)]
    public partial bool ShareConnections { get; set; }

    /// <summary>How many seconds a shared connection outlives its last session. Default: 600.</summary>
    [Default(600), Range(0, int.MaxValue)]
    public partial int KeepConnections { get; set; }

    /// <summary>Whether keys are added to the agent when they are first used. Default: yes.</summary>
    [Default(true)]
    public partial bool AddKeysToAgent { get; set; }

    /// <summary>The socket of the agent, a password manager's for example. Default: null, which is that of the session.</summary>
    [RegularExpression("[^\\p{Cc}\"]+", ErrorMessage = "must be a path, or SSH_AUTH_SOCK")]
    public partial string? Agent { get; set; }

    /// <summary>After how many seconds of silence the client asks whether the host is still there. Default: 60.</summary>
    [Default(60), Range(0, 86_400)]
    public partial int AliveInterval { get; set; }

    /// <summary>Whether names in <c>known_hosts</c> are hidden from readers. Default: no.</summary>
    public partial bool HashKnownHosts { get; set; }

    /// <summary>Files to read first, from <c>~/.ssh</c> unless absolute: what other programs write. Example: <c>Includes.Add("config.d/*")</c>.</summary>
    [RegularExpression("[^\\p{Cc}\"]+", ErrorMessage = "must be a path")]
    public partial OptionList<string> Includes { get; set; }

    /// <summary>Further directives for all hosts. Example: <c>Settings["VisualHostKey"] = true</c>.</summary>
    public partial Setting Settings { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => DirectiveRules.Check(Settings, nameof(Settings), "ssh_config");

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        foreach (var machine in target.Fleet.Machines.Where(machine => FleetMachines && machine.Address is not null && machine != target.Machine))
        {
            var host = this.Defaults.Hosts[machine.Name];
            host.HostName = MachineNames.HostOf(machine);
            host.User = MachineNames.UserOf(machine);
            host.Names = [.. MachineNames.Of(machine, target.Fleet)];
        }

        target.Folders[".ssh"].Defaults.Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        target.Files[".ssh/config"].Text = SshClientText.Of(this);
    }
}
