namespace Cairn.Platform;

/// <summary>The rules that concern several options of a host.</summary>
internal static class HostRules
{
    internal static IEnumerable<ValidationResult> Check(Host host) =>
    [
        .. FileRules.Nested(host.Etc.Where(static file => file.Value.Enable).Select(static file => file.Key), "/etc/")
            .Select(static message => new ValidationResult(message, [nameof(Host.Etc)])),
        .. StepOrder.Of(host.ActivationSteps).Problems.Select(static message => new ValidationResult(message, [nameof(Host.ActivationSteps)])),
        .. Shared(host.Users.Select(static user => (user.Key, user.Value.Uid)), "users", "uid").Select(static message => new ValidationResult(message, [nameof(Host.Users)])),
        .. host.Home.Where(home => DiffersFrom(home.Value, host)).Select(home => new ValidationResult(
            $"The home of '{home.Key}' is '{home.Value.Directory}', but the user's home directory is '{host.Users[home.Value.UserName].Home}'. Set both alike.",
            [nameof(Host.Home)])),
        .. Shared(host.Groups.Select(static group => (group.Key, group.Value.Gid)), "groups", "gid").Select(static message => new ValidationResult(message, [nameof(Host.Groups)])),
    ];

    private static IEnumerable<string> Shared(IEnumerable<(string Name, int? Id)> accounts, string what, string id) =>
        accounts.Where(static account => account.Id is not null)
            .GroupBy(static account => account.Id)
            .Where(static same => same.Count() > 1)
            .Select(same => $"The {what} {string.Join(" and ", same.Select(static account => $"'{account.Name}'"))} have the same {id} {same.Key}. Change all but one.");

    private static bool DiffersFrom(Home home, Host host) =>
        host.Users.TryGetValue(home.UserName, out var user) && user.Home is { } directory && !string.Equals(directory, home.Directory, StringComparison.Ordinal);
}
