namespace Cairn.Platform;

/// <summary>The rules that concern several options of a Linux machine.</summary>
internal static class LinuxRules
{
    internal static IEnumerable<ValidationResult> Check(Linux linux)
    {
        var files = linux.Etc.Where(static file => file.Value.Enable).Select(static file => file.Key).ToList();
        List<string> units =
        [
            .. UnitRenderer.PathsOf(linux.Systemd, UnitRenderer.SystemFolder),
            .. UnitRenderer.PathsOf(linux.Systemd.User, UnitRenderer.UserFolder),
        ];
        return FileRules.Twice(files, units, "/etc/")
            .Concat(FileRules.Nested([.. files, .. units], "/etc/").Except(FileRules.Nested(files, "/etc/"), StringComparer.Ordinal))
            .Select(static message => new ValidationResult(message, [nameof(Linux.Etc)]))
            .Concat(SecretUnitRules.Check(linux).Select(static message => new ValidationResult(message, [nameof(Host.Vars)])))
            .Concat(HealthRules.Check(linux).Select(static message => new ValidationResult(message, [nameof(Linux.HealthChecks)])))
            .Concat(PullRules.Check(linux).Select(static message => new ValidationResult(message, [nameof(Linux.Pull)])))
            .Concat(linux.Tmpfiles.Select(static rule => rule.Problem()).OfType<string>().Select(static message => new ValidationResult(message, [nameof(Linux.Tmpfiles)])));
    }
}
