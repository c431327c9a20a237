using Cairn.Activation.Machines;
using Cairn.Activation.Preferences;

namespace Cairn.Activation.Tests.Macs.Support;

/// <summary>What the programs of a Mac do to it, as far as the activator calls them. Anything else is an error of the test.</summary>
internal sealed class MacModel
{
    /// <summary>Gets the domains that launchd has; a user who is not logged in has none.</summary>
    internal HashSet<string> Domains { get; } = ["system", "gui/501"];

    /// <summary>Gets the content of the property list that each loaded job was loaded from, by domain and label.</summary>
    internal SortedDictionary<string, string> Loaded { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the names, as <c>scutil</c> calls them.</summary>
    internal SortedDictionary<string, string> Names { get; } = new(StringComparer.Ordinal) { ["ComputerName"] = "Mac", ["LocalHostName"] = "Mac" };

    /// <summary>Gets preferences by user, domain and key, with a note of the Mac where they are only of this one.</summary>
    internal SortedDictionary<string, SortedDictionary<string, string>> Preferences { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the home directories.</summary>
    internal Dictionary<string, string> Homes { get; } = new(StringComparer.Ordinal) { ["raquel"] = "/Users/raquel" };

    /// <summary>Gets or sets the text that a property list must not have, or launchd does not take it.</summary>
    internal string Disliked { get; set; } = "disliked";

    /// <summary>Gets or sets what <c>launchctl bootstrap</c> says of what it does not take.</summary>
    internal string Complaint { get; set; } = "Bootstrap failed: 5: Input/output error\nTry re-running the command as root for richer errors.";

    /// <summary>Gets what was called and was no question.</summary>
    internal List<string> Done { get; } = [];

    internal CommandResult? Answer(Command command) => (command.Program, command.Arguments.ToArray()) switch
    {
        ("launchctl", ["asuser", "501", "sudo", "--user=raquel", "--", "defaults", .. var arguments]) => Defaults("raquel", arguments),
        ("launchctl", ["print", var target]) => Domains.Contains(target) || Loaded.ContainsKey(target) ? Ok() : Fail(113, "Could not find service"),
        ("launchctl", ["bootout", var target]) => Do(command, () => Loaded.Remove(target) ? Ok() : Fail(3, "Boot-out failed: 3: No such process")),
        ("launchctl", ["bootstrap", var domain, var path]) => Do(command, () => Bootstrap(domain, path)),
        ("dscl", [".", "-list", "/Users", "UniqueID"]) => Ok("_www                    70\nnobody                  -2\nroot                    0\nraquel                  501\n"),
        ("dscl", [".", "-list", "/Users", "PrimaryGroupID"]) => Ok("_www                    70\nnobody                  -2\nroot                    0\nraquel                  20\n"),
        ("dscl", [".", "-list", "/Users", "NFSHomeDirectory"]) => Ok("_www                    /Library/WebServer\nnobody /var/empty\nroot                    /var/root\n" + string.Concat(Homes.Select(static home => $"{home.Key}   {home.Value}\n"))),
        ("dscl", [".", "-list", "/Groups", "PrimaryGroupID"]) => Ok("admin                   80\nstaff                   20\nwheel                   0\n"),
        ("id", ["-u", "raquel"]) => Ok("501\n"),
        ("scutil", ["--get", var name]) => Names.TryGetValue(name, out var value) ? Ok(value + "\n") : Fail(1, $"{name}: not set"),
        ("scutil", ["--set", var name, var value]) => Do(command, () => Name(name, value)),
        ("defaults", var arguments) => Defaults("", arguments),
        ("killall", ["-u", "raquel", ..]) => Do(command, static () => Ok()),
        _ => null,
    };

    private CommandResult Bootstrap(string domain, string path)
    {
        var target = $"{domain}/{Path.GetFileNameWithoutExtension(path)}";
        if (!Domains.Contains(domain) || Loaded.ContainsKey(target) || File.ReadAllText(path).Contains(Disliked, StringComparison.Ordinal))
        {
            return Fail(5, Complaint);
        }

        Loaded.Add(target, File.ReadAllText(path));
        return Ok();
    }

    private CommandResult Name(string name, string value)
    {
        _ = value.Length == 0 ? Names.Remove(name) : Names.TryAdd(name, value);
        if (value.Length > 0)
        {
            Names[name] = value;
        }

        return Ok();
    }

    private CommandResult Defaults(string user, string[] arguments)
    {
        var (host, rest) = arguments is ["-currentHost", .. var others] ? ("@", others) : ("", arguments);
        return rest switch
        {
            ["export", var domain, "-"] => Preferences.TryGetValue(user + host + domain, out var entries)
                ? Ok(PropertyListXml.Document($"<dict>{string.Concat(entries.Select(static entry => $"\n\t<key>{entry.Key}</key>\n\t{entry.Value}"))}\n</dict>\n"))
                : Fail(1, $"The domain/default pair of ({domain}) does not exist"),
            ["write", var domain, var key, var document] => Do(new Command("defaults", arguments), () => Write(user + host + domain, key, document)),
            ["delete", var domain, var key] => Do(new Command("defaults", arguments), () => Preferences[user + host + domain].Remove(key) ? Ok() : Fail(1, "does not exist")),
            _ => throw new InvalidOperationException($"'{string.Join(' ', arguments)}' was not expected."),
        };
    }

    private CommandResult Write(string domain, string key, string document)
    {
        Preferences.TryAdd(domain, new SortedDictionary<string, string>(StringComparer.Ordinal));
        Preferences[domain][key] = System.Xml.Linq.XDocument.Parse(document).Root!.Elements().Single().ToString();
        return Ok();
    }

    private CommandResult Do(Command command, Func<CommandResult> action)
    {
        Done.Add(command.ToString());
        return action();
    }

    private static CommandResult Ok(string output = "") => new(0, output, "");

    private static CommandResult Fail(int code, string errors) => new(code, "", errors);
}
