namespace Cairn.Platform;

/// <summary>Writes the rules of systemd-tmpfiles, and applies them at activation before units start.</summary>
public sealed class TmpfilesFiles : IModule<Linux>
{
    private const string FileName = "tmpfiles.d/10-cairn.conf";

    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        if (target.Tmpfiles.Count > 0)
        {
            target.Defaults.Etc[FileName].Text = string.Join('\n', target.Tmpfiles.Select(static rule => rule.ToLine()));

            // Always with the file: without one the command would act on every rule of the distribution.
            target.Defaults.ActivationSteps["tmpfiles"].Script = $"systemd-tmpfiles --create /etc/{FileName}";
        }
    }
}
