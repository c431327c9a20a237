namespace Cairn.Platform;

/// <summary>A service: a process that systemd runs and watches; the row's key is its name without <c>.service</c>.</summary>
/// <example>
/// <code>
/// var service = linux.Systemd.Services["api"];
/// service.Service.ExecStart = [CommandLine.Of("/opt/api/bin/api", "--port", "8080")];
/// service.Install.WantedBy.Add("multi-user.target");
/// </code>
/// </example>
public sealed partial class ServiceUnit : SystemdUnit
{
    /// <summary>The <c>[Service]</c> section.</summary>
    public partial ServiceSection Service { get; }

    /// <summary>Whether the service is treated as an ordinary one although a socket starts it. Default: no.</summary>
    public partial bool NotSocketActivated { get; set; }

    internal override string Suffix => ".service";

    internal override SystemdSection? OwnSection => Service;

    internal override string? Missing =>
        Service.ExecStart.Count > 0 || (Service.Type == ServiceType.Oneshot && Service.ExecStop.Count > 0) || HasExtra("SuccessAction")
            ? null : "Service.ExecStart";

    internal override bool IsNotSocketActivated => NotSocketActivated;

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var result in base.Validate(validationContext))
        {
            yield return result;
        }

        if (Service.ExecStart.Count > 1 && Service.Type != ServiceType.Oneshot)
        {
            yield return new ValidationResult(
                $"'{FullName}' has {Service.ExecStart.Count} command lines in ExecStart, which only a service of type Oneshot may have.", [nameof(Service)]);
        }
    }
}
