using Cairn.Activation.Machines;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Homes;

/// <summary>Who runs the activator, by the kernel and by what the environment claims.</summary>
/// <param name="User">The name that the process's number has.</param>
/// <param name="Uid">The number.</param>
/// <param name="Gid">The number of the group.</param>
/// <param name="UserVariable">The environment's <c>USER</c>; null when it is not set.</param>
/// <param name="HomeVariable">The environment's <c>HOME</c>; null when it is not set.</param>
internal sealed record HomeLogin(string User, uint Uid, uint Gid, string? UserVariable, string? HomeVariable)
{
    internal static HomeLogin OfProcess() => new(
        Environment.UserName, Posix.EffectiveUser, Posix.EffectiveGroup, Environment.GetEnvironmentVariable("USER"), Environment.GetEnvironmentVariable("HOME"));

    /// <summary>Gets the home directory that the environment claims.</summary>
    internal string Directory => HomeVariable is { Length: > 0 } home ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(home)) : "/nonexistent";

    /// <summary>Finds this user's home in a closure, and makes sure that it is this one.</summary>
    /// <param name="manifest">The closure's manifest.</param>
    /// <returns>The home.</returns>
    /// <exception cref="ActivationException">CAIRN7120, CAIRN7121: it has none, or one that is not here.</exception>
    internal HomeEntry Find(Manifest manifest)
    {
        var home = manifest.Homes.FirstOrDefault(home => string.Equals(home.User, User, StringComparison.Ordinal)) ?? throw None(manifest);
        var declared = manifest.Users.FirstOrDefault(user => string.Equals(user.Name, User, StringComparison.Ordinal))?.Uid;
        var reason = this switch
        {
            { UserVariable: { Length: > 0 } name } when !string.Equals(name, User, StringComparison.Ordinal) => $"USER is '{name}', and the process is '{User}'",
            { HomeVariable: null or "" } => "HOME is not set",
            _ when !string.Equals(Directory, home.Directory, StringComparison.Ordinal) => $"HOME is '{HomeVariable}', and the configuration says '{home.Directory}'",
            _ when declared is { } uid && uid != Uid => $"its user has the number {Uid}, and the configuration says {uid}",
            _ => null,
        };
        return reason is null ? home : throw HomeDiagnostics.WrongUser.Error(home.User, reason);
    }

    internal HomeAccount Account(HomeEntry home) => new(User, Uid, Gid, home.Directory);

    private ActivationException None(Manifest manifest) => manifest is { Class: MachineClass.Home, Homes: [var only] }
        ? HomeDiagnostics.WrongUser.Error(only.User, $"the process is '{User}'")
        : HomeDiagnostics.NoHome.Error(manifest.Machine, User, manifest.Homes.Count == 0 ? "no homes" : $"those of {string.Join(", ", manifest.Homes.Select(static home => $"'{home.User}'"))}");
}
