using Cairn.Activation.Apt;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Tests.Apt.Support;

/// <summary>A machine with dpkg and APT as far as they are asked: packages with one dependency each, and archives that say what they have.</summary>
internal sealed class AptMachine : ICommands
{
    private readonly string folder = Directory.CreateTempSubdirectory("cairn-apt").FullName;

    /// <summary>Gets the status letters and versions by package.</summary>
    internal SortedDictionary<string, (string Status, string Version)> Installed { get; } = new(StringComparer.Ordinal)
    {
        ["base"] = ("ii ", "1"),
        ["lib"] = ("ii ", "1"),
        ["old"] = ("rc ", "0.9"),
    };

    internal SortedSet<string> Automatic { get; } = new(StringComparer.Ordinal) { "lib" };

    /// <summary>Gets the versions that the archives have; the first is preferred.</summary>
    internal Dictionary<string, string[]> Archive { get; } = new(StringComparer.Ordinal)
    {
        ["base"] = ["1"], ["lib"] = ["1"], ["old"] = ["1"], ["web"] = ["2", "1"], ["web-common"] = ["2"], ["tool"] = ["5"],
    };

    /// <summary>Gets what the archives get with the next update.</summary>
    internal Dictionary<string, string[]> Coming { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, string> Needs { get; } = new(StringComparer.Ordinal) { ["web"] = "web-common" };

    /// <summary>Gets the packages that provide names which no package has.</summary>
    internal Dictionary<string, string> Provides { get; } = new(StringComparer.Ordinal) { ["any-web"] = "web" };

    internal List<string> Ran { get; } = [];

    internal List<string> Said { get; } = [];

    /// <summary>Gets or sets how many packages are done before the power goes.</summary>
    internal int PowerLasts { get; set; } = int.MaxValue;

    internal StartPolicy Policy => new() { Path = Path.Combine(folder, "policy-rc.d"), Waiting = Path.Combine(folder, "run/waiting") };

    internal Surroundings Surroundings => new(this, TimeProvider.System, folder, Said.Add);

    internal AptPlaces Places => new(Path.Combine(folder, "lists"));

    internal string Words => string.Join(' ', Installed.Select(package => $"{package.Key}:{package.Value.Status.Trim()}:{package.Value.Version}{(Automatic.Contains(package.Key) ? ":auto" : "")}"));

    public CommandResult Run(Command command, CancellationToken cancellation = default)
    {
        string[] arguments = [.. command.Arguments];
        var packages = arguments[(Array.IndexOf(arguments, "--") + 1)..];
        var verb = $"{command.Program} {arguments[0]}";
        if (verb is not ("dpkg-query --show" or "dpkg --print-architecture" or "apt-mark showauto" or "apt-cache madison") && !arguments.Contains("--simulate"))
        {
            Ran.Add($"{verb} {string.Join(' ', packages.Where(package => !package.StartsWith('-') && packages.Length < arguments.Length))}".Trim());
        }

        return verb switch
        {
            "dpkg --print-architecture" => Good("amd64\n"),
            "dpkg-query --show" => Good(string.Concat(Installed.Select(static package => $"{package.Key}\tamd64\t{package.Value.Version}\t{package.Value.Status}\n"))),
            "apt-mark showauto" => Good(string.Join('\n', Automatic)),
            "apt-mark auto" => Mark(packages, static (marks, name) => marks.Add(name)),
            "apt-mark manual" => Mark(packages, static (marks, name) => marks.Remove(name)),
            "apt-cache madison" => Good(string.Concat(Archive.GetValueOrDefault(packages[0], []).Select(version => $" {packages[0]} | {version} | http://archive\n"))),
            "apt-get update" => Update(),
            "apt-get install" => Install(packages, arguments.Contains("--simulate"), arguments.Contains("--auto-remove")),
            "apt-get purge" => Purge(packages),
            _ when command.Program == "dpkg" => Configure(),
            _ => new CommandResult(127, "", $"'{verb}' is not on this machine"),
        };
    }

    internal void RemoveFolder() => Directory.Delete(folder, recursive: true);

    private static CommandResult Good(string output) => new(0, output, "");

    private CommandResult Mark(string[] packages, Func<SortedSet<string>, string, bool> change)
    {
        packages.ToList().ForEach(name => change(Automatic, name));
        return Good("");
    }

    private CommandResult Update()
    {
        Coming.ToList().ForEach(package => Archive[package.Key] = package.Value);
        return Good("");
    }

    private CommandResult Purge(string[] packages)
    {
        packages.ToList().ForEach(name => Installed.Remove(name));
        return Good("");
    }

    private CommandResult Configure()
    {
        foreach (var (name, (_, version)) in Installed.Where(static package => package.Value.Status == "iU ").ToList())
        {
            Installed[name] = ("ii ", version);
        }

        return Good("");
    }

    private bool IsThere(string name) => Installed.TryGetValue(name, out var package) && package.Status[1] == 'i';

    private CommandResult Install(string[] packages, bool isSimulated, bool withUnneeded)
    {
        var output = "";
        var wanted = packages.Where(static word => !word.EndsWith('-')).Select(word => Provides.GetValueOrDefault(word, word.Split('=')[0])).ToHashSet(StringComparer.Ordinal);
        var gone = packages.Where(static word => word.EndsWith('-')).Select(static word => word[..^1]).ToHashSet(StringComparer.Ordinal);
        if (wanted.Any(name => Needs.TryGetValue(name, out var needed) && gone.Contains(needed)))
        {
            return new CommandResult(100, "", "E: Unable to correct problems, you have held broken packages.\n");
        }

        foreach (var word in packages)
        {
            var removed = word.EndsWith('-');
            var name = removed ? word[..^1] : word.Split('=')[0];
            if (Provides.TryGetValue(name, out var provider))
            {
                output += $"Note, selecting '{provider}' instead of '{name}'\n";
                name = provider;
            }

            if (!removed && !Archive.ContainsKey(name))
            {
                return new CommandResult(100, "", $"E: Unable to locate package {name}\n");
            }

            var version = word.Contains('=', StringComparison.Ordinal) ? word.Split('=')[1] : removed ? "" : IsThere(name) ? Installed[name].Version : Archive[name][0];
            if (!removed && !Archive[name].Contains(version))
            {
                return new CommandResult(100, "", $"E: Version '{version}' for '{name}' was not found\n");
            }

            foreach (var affected in removed ? Needs.Where(need => need.Value == name && IsThere(need.Key)).Select(static need => need.Key).Append(name) : Needs.TryGetValue(name, out var needed) && !IsThere(needed) ? [needed, name] : [name])
            {
                output += Change(affected, removed, affected == name ? version : removed ? "" : Archive[affected][0], isSimulated);
                if (PowerLasts == 0)
                {
                    throw new IOException("The power is gone.");
                }
            }
        }

        if (withUnneeded)
        {
            var needed = Needs.Where(need => (IsThere(need.Key) && !gone.Contains(need.Key)) || wanted.Contains(need.Key)).Select(static need => need.Value).ToHashSet(StringComparer.Ordinal);
            output += string.Concat(Automatic.Where(name => IsThere(name) && !needed.Contains(name) && !wanted.Contains(name)).Select(name => $"Remv {name} [{Installed[name].Version}]\n"));
        }

        return Good(output);
    }

    private string Change(string name, bool removed, string version, bool isSimulated)
    {
        var old = IsThere(name) ? Installed[name].Version : null;
        if (removed ? old is null : old == version)
        {
            return "";
        }

        if (!isSimulated)
        {
            PowerLasts--;
            Installed[name] = (removed ? "rc " : PowerLasts == 0 ? "iU " : "ii ", removed ? old! : version);
            Automatic.Remove(name);
        }

        return removed ? $"Remv {name} [{old}]\n" : $"Inst {name} {(old is null ? "" : $"[{old}] ")}({version} Archive [amd64])\n";
    }
}
