using Cairn.Generated;

namespace Cairn.Packages.Tests.Support;

/// <summary>Evaluates configurations with packages, on a fleet of two servers and a Mac.</summary>
internal static class Evaluate
{
    internal const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f al@example.net";

    internal static Machine Cinnabar { get; } = new("cinnabar", HostSystem.LinuxX64) { Address = "root@cinnabar.example.net", Tags = [new("server")] };

    internal static Machine Electrum { get; } = new("electrum", HostSystem.LinuxX64) { Address = "root@192.0.2.7" };

    internal static Machine Stibnite { get; } = new("stibnite", HostSystem.OsxArm64);

    private static Action<ModuleRegistry>[] Registries { get; } =
    [
        Modules_Cairn_Platform.Register,
        Modules_Cairn_Programs.Register,
        Modules_Cairn_Ssh.Register,
        Modules_Cairn_Shell.Register,
        Modules_Cairn_Development.Register,
        Modules_Cairn_Base.Register,
        Modules_Cairn_Credentials.Register,
        Modules_Cairn_Networks.Register,
        Modules_Cairn_Web.Register,
        Modules_Cairn_HealthPage.Register,
        Modules_Cairn_ZeroTier.Register,
        Modules_Cairn_Mac.Register,
        Modules_Cairn_Aggregates.Register,
    ];

    internal static ModuleRegistry Registry()
    {
        var registry = new ModuleRegistry();
        foreach (var register in Registries)
        {
            register(registry);
        }

        return registry;
    }

    internal static Evaluation<Fleet> Fleet(Action<Fleet>? configure = null, GeneratedValues? vars = null) => Evaluation<Fleet>.Run(
        Registry().Add(new Inline<Fleet>(configure ?? (static _ => { }))),
        new EvaluationOptions { Context = new FleetContext([Cinnabar, Electrum, Stibnite]) { Vars = vars?.Values ?? VarValues.None } });

    internal static Evaluation<Linux> Linux(Action<Linux>? configure = null, Action<Fleet>? fleet = null, Machine? machine = null, GeneratedValues? vars = null) =>
        Run(configure, fleet, machine ?? Electrum, vars);

    internal static Evaluation<Darwin> Darwin(Action<Darwin>? configure = null, Action<Fleet>? fleet = null, GeneratedValues? vars = null) => Run(configure, fleet, Stibnite, vars);

    /// <summary>Evaluates a home of the user al.</summary>
    internal static Evaluation<Home> Home(Action<Home>? configure = null, Action<Fleet>? fleet = null, Machine? machine = null) => Run<Home>(
        home =>
        {
            home.UserName = "al";
            configure?.Invoke(home);
        },
        fleet,
        machine ?? Electrum);

    /// <summary>Gives the text of a file of al's home; the evaluation has to succeed.</summary>
    internal static string HomeFile(string path, Action<Home> configure, Action<Fleet>? fleet = null, Machine? machine = null)
    {
        var evaluation = Home(configure, fleet, machine);
        evaluation.Diagnostics.ShouldBeEmpty();
        return evaluation.Root.Files[path].Text;
    }

    internal static IEnumerable<string> Messages<TClass>(this Evaluation<TClass> evaluation)
        where TClass : ModuleClass, new() => evaluation.Diagnostics.Select(static diagnostic => diagnostic.Message);

    private static Evaluation<TClass> Run<TClass>(Action<TClass>? configure, Action<Fleet>? fleet, Machine machine, GeneratedValues? vars = null)
        where TClass : ModuleClass, new() => Evaluation<TClass>.Run(
            Registry().Add(new Inline<TClass>(configure ?? (static _ => { }))),
            new EvaluationOptions { Context = new HostContext(machine, Fleet(fleet, vars).Root) });
}
