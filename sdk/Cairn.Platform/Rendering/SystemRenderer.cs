using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Turns an evaluated machine into its system object and manifest: a pure function, so the same options give the same bytes.</summary>
public static class SystemRenderer
{
    /// <summary>Renders a machine.</summary>
    /// <param name="host">The machine, evaluated without errors.</param>
    /// <returns>The manifest, and the tree with the manifest in it. The activator is added by the build.</returns>
    public static RenderedSystem Render(Host host)
    {
        var (manifest, files) = RenderFiles(host);
        return new RenderedSystem(manifest, files.ToTree());
    }

    internal static (Manifest Manifest, ObjectFiles Files) RenderFiles(Host host)
    {
        var files = new ObjectFiles();
        var manifest = host.Complete(Common(host, files), files);
        files.Add(Manifest.FileName, manifest.ToBytes());
        return (manifest, files);
    }

    private static Manifest Common(Host host, ObjectFiles files) => new()
    {
        Machine = host.Machine.Name,
        Class = host is Linux ? MachineClass.Linux : MachineClass.Darwin,
        System = host.Machine.System.RuntimeIdentifier,
        HostName = host.HostName,
        Etc = [.. new FileRenderer("etc", files).Render(host.Etc)],
        Users = AccountRenderer.Users(host),
        Groups = AccountRenderer.Groups(host),
        Certificates =
        [
            .. host.Certificates.Values.Select(certificate => new CertificateEntry
            {
                Name = certificate.RowKey,
                Source = files.Add($"certificates/{certificate.RowKey}.crt", Lines.Ended(certificate.Pem)),
                Fingerprint = certificate.Fingerprint,
            }),
        ],
        Session = SessionRenderer.Render(host.Session),
        Steps = StepRenderer.Render(host.ActivationSteps, "steps", files),
        TrustedKeys = host.Fleet.TrustedKeys.Count > 0 ? [.. host.Fleet.TrustedKeys] : null,
        Secrets = SecretRenderer.Secrets(host, files),
        SecretTemplates = SecretRenderer.Templates(host, files),
        Packages = ProfileRenderer.Names(host.Packages),
        PackageChoices = ProfileRenderer.Choices(host.PackageChoices),
        Homes = [.. host.Home.Values.Select(home => HomeRenderer.Render(home, files))],
    };
}
