using System.Text.Json.Serialization;
using Cairn.Activation.Accounts;
using Cairn.Activation.Apt;
using Cairn.Activation.Files;
using Cairn.Activation.Homes;
using Cairn.Activation.Hosts;
using Cairn.Activation.Launchd;
using Cairn.Activation.Macs;
using Cairn.Activation.Preferences;
using Cairn.Activation.Secrets;
using Cairn.Activation.Steps;
using Cairn.Activation.Units.Effects;

namespace Cairn.Activation.Transactions;

/// <summary>
/// One change of the machine. It holds all that is needed to apply it and to take it back, because it is written to the journal before
/// it happens and read by whoever finds the journal after a crash. Both ways may be gone twice: nobody knows how far a crash let it come.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "effect")]
[JsonDerivedType(typeof(PathChange), "path")]
[JsonDerivedType(typeof(AccountsChange), "accounts")]
[JsonDerivedType(typeof(HomeMade), "home")]
[JsonDerivedType(typeof(CommandRun), "command")]
[JsonDerivedType(typeof(HostNameChange), "hostName")]
[JsonDerivedType(typeof(SecretSwitch), "secrets")]
[JsonDerivedType(typeof(PackageChange), "packages")]
[JsonDerivedType(typeof(WaitingServices), "waitingServices")]
[JsonDerivedType(typeof(StepRun), "step")]
[JsonDerivedType(typeof(HomeSwitch), "homeSwitch")]
[JsonDerivedType(typeof(HomeSkipped), "homeSkipped")]
[JsonDerivedType(typeof(UnitBaseline), "unitBaseline")]
[JsonDerivedType(typeof(StopUnits), "stopUnits")]
[JsonDerivedType(typeof(EnableUnit), "enableUnit")]
[JsonDerivedType(typeof(ReloadDefinitions), "reloadDefinitions")]
[JsonDerivedType(typeof(ForgetFailures), "forgetFailures")]
[JsonDerivedType(typeof(ReloadUnits), "reloadUnits")]
[JsonDerivedType(typeof(RestartUnits), "restartUnits")]
[JsonDerivedType(typeof(StartUnits), "startUnits")]
[JsonDerivedType(typeof(LaunchdBootOut), "launchdBootOut")]
[JsonDerivedType(typeof(LaunchdBootstrap), "launchdBootstrap")]
[JsonDerivedType(typeof(MacNameChange), "macName")]
[JsonDerivedType(typeof(PreferenceChange), "preference")]
[JsonDerivedType(typeof(ProcessesRestarted), "processesRestarted")]
internal abstract record Effect
{
    /// <summary>Gets one line for people: what happens.</summary>
    [JsonIgnore]
    internal abstract string Words { get; }

    /// <summary>Gets a value indicating whether it only keeps Cairn's own books, which is no change by itself.</summary>
    [JsonIgnore]
    internal virtual bool IsBookkeeping => false;

    /// <summary>Gets what it consists of, a line each, for those who want to know.</summary>
    [JsonIgnore]
    internal virtual IReadOnlyList<string> Details => [];

    /// <summary>Makes the change.</summary>
    /// <param name="surroundings">The machine.</param>
    internal abstract void Apply(Surroundings surroundings);

    /// <summary>Takes the change back, as far as it was made.</summary>
    /// <param name="surroundings">The machine.</param>
    internal abstract void Undo(Surroundings surroundings);
}
