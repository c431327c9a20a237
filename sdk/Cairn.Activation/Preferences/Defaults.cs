using System.Globalization;
using System.Xml;
using Cairn.Activation.Machines;
using Cairn.Activation.Macs;

namespace Cairn.Activation.Preferences;

/// <summary>Calls <c>defaults</c>, as root for the machine's preferences and as their user for the others.</summary>
/// <param name="commands">The programs of the Mac.</param>
/// <param name="domain">The domain.</param>
internal sealed class Defaults(ICommands commands, PreferenceDomain domain)
{
    /// <summary>Reads all of the domain. One that there is not is empty.</summary>
    /// <exception cref="ActivationException">CAIRN7200: it cannot be read.</exception>
    internal IReadOnlyDictionary<string, string> Export() => MacSupport.IsThere ? Read() : throw new PlatformNotSupportedException("Preferences are a Mac's.");

    private IReadOnlyDictionary<string, string> Read()
    {
        var result = Run("export", domain.Name, "-");
        if (!result.Succeeded)
        {
            return result.Errors.Contains("does not exist", StringComparison.OrdinalIgnoreCase)
                ? new Dictionary<string, string>(StringComparer.Ordinal)
                : throw PreferenceDiagnostics.Unreadable.Error(domain.Name, result.Excerpt.TrimEnd('.'));
        }

        try
        {
            return PropertyListXml.Entries(result.Output);
        }
        catch (XmlException error)
        {
            throw PreferenceDiagnostics.Unreadable.Because(error, domain.Name, error.Message.TrimEnd('.'));
        }
    }

    /// <summary>Sets a preference, or removes it.</summary>
    internal CommandResult Set(string key, string? value) =>
        value is null ? Run("delete", domain.Name, key) : Run("write", domain.Name, key, PropertyListXml.Document(value));

    /// <summary>Programs of a user belong into the user's session, whose preferences server then has the new value, too.</summary>
    private CommandResult Run(params string[] arguments)
    {
        string[] own = domain.IsOfThisMac ? ["-currentHost", .. arguments] : arguments;
        return domain.User is not { } user
            ? commands.Run(new Command("defaults", own))
            : commands.Run(new Command("launchctl", ["asuser", Uid(user), "sudo", $"--user={user}", "--", "defaults", .. own]));
    }

    private string Uid(string name)
    {
        var result = commands.Run(new Command("id", "-u", name));
        return result.Succeeded && uint.TryParse(result.Output.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? result.Output.Trim()
            : throw MacDiagnostics.NoAccount.Error(name);
    }
}
