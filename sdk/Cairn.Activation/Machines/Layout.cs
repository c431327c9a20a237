namespace Cairn.Activation.Machines;

/// <summary>Where one scope, the system or a home, has its things.</summary>
internal sealed record Layout
{
    /// <summary>Gets the folder of the store.</summary>
    internal required string Store { get; init; }

    /// <summary>Gets the folder of what must outlive a reboot.</summary>
    internal required string State { get; init; }

    /// <summary>Gets the folder of what must not outlive a reboot, in memory.</summary>
    internal required string Run { get; init; }

    /// <summary>Gets the folder that the relative paths of files are below: <c>/etc</c>, or the home.</summary>
    internal required string Files { get; init; }

    /// <summary>Gets a value indicating whether it is a whole machine's, whose other programs have to be respected.</summary>
    internal bool IsMachine => Files == "/etc";

    internal string Generations => Path.Combine(State, "generations");

    /// <summary>Gets the link to the generation that the machine is on, or is on the way to.</summary>
    internal string Current => Path.Combine(State, "current");

    /// <summary>Gets the link to the generation that a boot returns to.</summary>
    internal string Confirmed => Path.Combine(State, "confirmed");

    /// <summary>Gets the folder of the lists of what closures are made of, by the names of their system objects.</summary>
    internal string Closures => Path.Combine(State, "closures");

    internal string Ledger => Path.Combine(State, "ledger.json");

    /// <summary>Gets the ledger as it was before the last activation.</summary>
    internal string PreviousLedger => Path.Combine(State, "ledger.previous.json");

    /// <summary>Gets the ids that users and groups ever had.</summary>
    internal string Ids => Path.Combine(State, "ids.json");

    internal string Journal => Path.Combine(State, "journal");

    internal string Backups => Path.Combine(State, "backups");

    /// <summary>Gets the folder of what somebody else made of Cairn's files; only people delete there.</summary>
    internal string Aside => Path.Combine(State, "aside");

    internal string LastActivation => Path.Combine(State, "last.json");

    /// <summary>Gets what the machine remembers of what it fetched.</summary>
    internal string PullState => Path.Combine(State, "pull.json");

    /// <summary>Gets the folder of packages that are being fetched; a run that was cut goes on with them.</summary>
    internal string Pulled => Path.Combine(State, "pulled");

    internal string PullLock => Path.Combine(Run, "pull.lock");

    internal string Lock => Path.Combine(Run, "lock");

    /// <summary>Gets the folder of generations on trial, which is root's alone.</summary>
    internal string Leases => Path.Combine(Run, "leases");

    /// <summary>Gets the folder of activations that go on without whoever started them, which is root's alone.</summary>
    internal string Activations => Path.Combine(Run, "activations");

    /// <summary>Gets the folder of the folders with decrypted secrets, to which links of the phases point.</summary>
    internal string SecretFolders => Path.Combine(Run, "secrets.d");

    /// <summary>Gets the machine's own age key, which only root reads.</summary>
    internal string MachineKey => Path.Combine(State, "machine-key.txt");

    /// <summary>Gives the layout of a whole machine.</summary>
    /// <param name="root">The root of its file system; another than <c>/</c> only in tests.</param>
    /// <returns>The layout.</returns>
    internal static Layout OfSystem(string root = "/") => new()
    {
        Store = Path.Combine(root, "opt/cairn/store"),
        State = Path.Combine(root, "opt/cairn/state"),
        Run = Path.Combine(root, OperatingSystem.IsMacOS() ? "var/run/cairn" : "run/cairn"),
        Files = Path.Combine(root, "etc"),
    };

    /// <summary>Gives the layout of a home.</summary>
    /// <param name="directory">The home directory.</param>
    /// <param name="store">The folder of the store.</param>
    /// <returns>The layout.</returns>
    internal static Layout OfHome(string directory, string store) => new()
    {
        Store = store,
        State = Path.Combine(directory, ".local/state/cairn"),
        // Not in XDG_RUNTIME_DIR, which exists only while the user is logged in: there is one lock, whoever takes it.
        Run = Path.Combine(directory, ".local/state/cairn/run"),
        Files = directory,
    };

    /// <summary>Gives the file that says what a closure is made of; it is there when a deployer brought the closure.</summary>
    internal string ClosureFile(string system) => Path.Combine(Closures, $"{Path.GetFileName(system)}.json");

    internal string Generation(int number) => Path.Combine(Generations, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
