namespace Cairn.Platform;

/// <summary>A person of the fleet: who they are, wherever they have an account.</summary>
public sealed partial class FleetUser : OptionSet
{
    /// <summary>The full name, for accounts and commits.</summary>
    public partial string FullName { get; set; }

    /// <summary>The e-mail address, for commits. Default: none.</summary>
    [RegularExpression("[^@\\s]+@[^@\\s]+")]
    public partial string? Email { get; set; }

    /// <summary>The name on GitHub. Default: none.</summary>
    public partial string? GitHub { get; set; }

    /// <summary>The SSH public keys that open this user's accounts.</summary>
    public partial OptionList<string> SshKeys { get; set; }

    /// <summary>The user that this one is another name of: everything that is not defined here is taken from there.</summary>
    public partial string? AliasOf { get; set; }

    /// <summary>The modules of the user's home on every machine, beside those of the references. Add one with <see cref="AddHome"/>.</summary>
    public partial OptionList<ImportedModule> Home { get; set; }

    /// <summary>Adds a module to the user's home on every machine.</summary>
    /// <param name="module">The module.</param>
    public void AddHome(IModule<Home> module) => Home.Add(ImportedModule.Of(module));
}
