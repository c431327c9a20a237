namespace Cairn.Platform;

/// <summary>The rules that concern several options of a home.</summary>
internal static class HomeRules
{
    internal static IEnumerable<ValidationResult> Check(Home home)
    {
        var files = home.Files.Where(static file => file.Value.Enable).Select(static file => file.Key).ToList();
        var units = UnitRenderer.PathsOf(home.Systemd, UnitRenderer.HomeFolder(home)).ToList();
        return
        [
            .. FileRules.Nested([.. files, .. units], "~/").Select(static message => new ValidationResult(message, [nameof(Home.Files)])),
            .. FileRules.Twice(files, units, "~/").Select(static message => new ValidationResult(message, [nameof(Home.Files)])),
            .. StepOrder.Of(home.ActivationSteps).Problems.Select(static message => new ValidationResult(message, [nameof(Home.ActivationSteps)])),
        ];
    }
}
