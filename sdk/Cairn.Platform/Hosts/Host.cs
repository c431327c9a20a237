using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>A machine, whatever its system: what Linux and macOS have in common.</summary>
public abstract partial class Host : ModuleClass, IValidatableObject
{
    /// <summary>The name the machine calls itself. Default: the machine's name in the fleet.</summary>
    [DefaultFrom(nameof(MachineName), Text = "the machine's name")]
    [RegularExpression("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", ErrorMessage = "must be a host name of lower-case letters, digits and '-', without dots")]
    public partial string HostName { get; set; }

    /// <summary>The time zone, by its name in the IANA database. Default: null, which leaves the machine's as it is.</summary>
    /// <example><c>Europe/Berlin</c></example>
    [RegularExpression("[A-Z][A-Za-z0-9_+-]*(/[A-Z][A-Za-z0-9_+-]*){0,2}", ErrorMessage = "must be a name of the IANA time zone database, as Europe/Berlin or UTC")]
    public partial string? TimeZone { get; set; }

    /// <summary>The locale of the system. Default: null, which leaves the machine's as it is.</summary>
    /// <example><c>en_US.UTF-8</c></example>
    [RegularExpression("(C|POSIX|[a-z]{2,3}(_[A-Z]{2})?)(\\.[A-Za-z0-9-]+)?(@[a-z]+)?", ErrorMessage = "must be a locale, as en_US.UTF-8, de_DE.UTF-8 or C.UTF-8")]
    public partial string? Locale { get; set; }

    /// <summary>Files below <c>/etc</c>, by path relative to it.</summary>
    [RowName("path")]
    public partial OptionTable<EtcFile> Etc { get; }

    /// <summary>User accounts, by login name.</summary>
    [RowName("user"), KeyPattern(AccountNames.Name)]
    public partial OptionTable<User> Users { get; }

    /// <summary>Groups of users, by name.</summary>
    [RowName("group"), KeyPattern(AccountNames.Name)]
    public partial OptionTable<Group> Groups { get; }

    /// <summary>Software on everyone's search path, with its manual pages and completions.</summary>
    /// <example><c>host.Packages.Add(Software.Just);</c></example>
    public partial OptionSetOf<Software> Packages { get; set; }

    /// <summary>The software that provides a file which several of <see cref="Packages"/> have, by its path.</summary>
    /// <example><c>host.PackageChoices["bin/rg"] = Software.Ripgrep;</c></example>
    public partial OptionMap<Software> PackageChoices { get; set; }

    /// <summary>The environment of all login sessions.</summary>
    public partial Session Session { get; }

    /// <summary>Lines of the hosts file, by IP address, beside those that every machine has. Without any the file is left alone.</summary>
    [RowName("address")]
    public partial OptionTable<HostsEntry> HostsFile { get; }

    /// <summary>Certificate authorities to trust, by name.</summary>
    [RowName("name"), KeyPattern("[A-Za-z0-9][A-Za-z0-9._-]*")]
    public partial OptionTable<Certificate> Certificates { get; }

    /// <summary>Scripts that run at every activation, by name.</summary>
    [RowName("step"), KeyPattern("[A-Za-z0-9][A-Za-z0-9._-]*")]
    public partial OptionTable<ActivationStep> ActivationSteps { get; }

    /// <summary>Generated values: secrets, which are decrypted on the machine, and public ones.</summary>
    public partial Vars Vars { get; }

    /// <summary>The homes of users on this machine, by user name. Each is a configuration of class <see cref="Platform.Home"/>.</summary>
    [RowName("user"), KeyPattern(AccountNames.Name)]
    public partial OptionTable<Home> Home { get; }

    /// <summary>Finds rules that are broken across options. Derived classes add theirs.</summary>
    /// <param name="validationContext">Not used.</param>
    /// <returns>What is wrong.</returns>
    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => HostRules.Check(this);

    /// <summary>Adds to the manifest what only one system has.</summary>
    internal virtual Manifest Complete(Manifest manifest, ObjectFiles files) => manifest;
}
