using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <content>What the groups write.</content>
public sealed partial class Preferences : IValidatableObject
{
    /// <summary>Gets a value indicating whether the open settings have the form of preferences.</summary>
    internal bool CanBeListed => !OpenProblems().Any();

    internal IEnumerable<IPreferenceGroup> Groups =>
    [
        Global, Dock, Finder, Trackpad, MagicMouse, ScreenCapture, ScreenSaver, LoginWindow, WindowManager, ControlCenter, MenuExtraClock,
        Spaces, UniversalAccess, ActivityMonitor, SoftwareUpdate, Smb, HiToolbox, ICal, LaunchServices, DesktopServices,
    ];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var problems = OpenProblems().ToList();
        if (problems.Count == 0)
        {
            problems.AddRange(PreferenceCheck.Problems(Writes()));
        }

        return problems.Select(static problem => new ValidationResult(problem));
    }

    internal IEnumerable<PreferenceWrite> Writes() =>
    [
        .. Groups.SelectMany(static group => group.Writes()),
        .. OpenSettings().SelectMany(static open => CustomPreferences.Writes(open.Settings, open.Scope)),
    ];

    private IEnumerable<string> OpenProblems() =>
        OpenSettings().SelectMany(static open => CustomPreferences.Problems(open.Settings, open.Option));

    private IEnumerable<(string Option, Setting Settings, DarwinPreferenceScope Scope)> OpenSettings() =>
        new[]
        {
            (nameof(Custom), Custom, DarwinPreferenceScope.User),
            (nameof(HostCustom), HostCustom, DarwinPreferenceScope.UserHost),
            (nameof(SystemCustom), SystemCustom, DarwinPreferenceScope.System),
        }.Where(static open => open.Item2.Exists);
}
