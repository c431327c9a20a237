using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Cairn.Activation;
using Cairn.Composition;
using Cairn.Deployment;
using Cairn.Deployment.Feeds;
using Cairn.Platform;
using Cairn.Secrets;
using Cairn.Secrets.Vars;
using Cairn.Store;
using Cairn.Store.Manifests;
using Cairn.Store.Packages;
using Cairn.Store.Signing;
using Cairn.Store.Wire;

namespace Cairn.Conventions.Tests.Docs;

/// <summary>Writes the list of everything that Cairn reports.</summary>
internal static class DiagnosticsPage
{
    internal static string Write()
    {
        var text = new StringBuilder("# Diagnostics\n\n<!-- Made from the declarations of the diagnostics; change it there. -->\n\nAn id is never used again for something else.\n\n| id | what | message or way out |\n| --- | --- | --- |\n");
        foreach (var (id, what, message) in All().DistinctBy(static d => d.Id).OrderBy(static d => d.Id, StringComparer.Ordinal))
        {
            text.Append($"| {id} | {Cell(what)} | {Cell(message)} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string Id, string What, string Message)> All() =>
        Constants(typeof(DiagnosticIds)).Concat(Constants(typeof(Sdk.EvaluateHost).Assembly.GetType("Cairn.Sdk.LockDiagnostics")!))
            .Concat(Constants(typeof(Sdk.EvaluateHost).Assembly.GetType("Cairn.Sdk.PayloadDiagnostics")!))
            .Concat(StoreDiagnostics.All.Concat(SigningDiagnostics.All).Concat(ManifestDiagnostics.All).Concat(PackageDiagnostics.All).Concat(WireDiagnostics.All).Select(static d => (d.Id, d.Message, d.WayOut)))
            .Concat(PlatformDiagnostics.All.Select(static d => (d.Id, d.Message, d.WayOut)))
            .Concat(SecretsDiagnostics.All.Concat(CredentialsDiagnostics.All).Concat(VarsDiagnostics.All).Select(static d => (d.Id, d.Message, d.WayOut)))
            .Concat(Constants(typeof(Sdk.EvaluateHost).Assembly.GetType("Cairn.Sdk.PublishDiagnostics")!))
            .Concat(FeedDiagnostics.All.Select(static d => (d.Id, d.Message, d.WayOut)))
            .Concat(DeploymentDiagnostics.All.Select(static d => (d.Id, d.Message, d.WayOut)))
            .Concat(Constants(typeof(Sdk.EvaluateHost).Assembly.GetType("Cairn.Sdk.ChannelDiagnostics")!))
            .Concat(Generators.GeneratorDiagnostics.All.Select(static d => (d.Id, d.Title.ToString(CultureInfo.InvariantCulture), d.MessageFormat.ToString(CultureInfo.InvariantCulture))))
            .Concat(ActivationDiagnostics.All.Select(static d => (d.Id, d.Message, d.WayOut)))
            .Concat(Targets());

    /// <summary>Gets ids that are constants, with what their documentation comments say.</summary>
    private static IEnumerable<(string Id, string What, string Message)> Constants(Type type)
    {
        var comments = XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml"));
        return type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(static f => f.IsLiteral).Select(field => (
            (string)field.GetRawConstantValue()!,
            comments.Descendants("member").Single(m => m.Attribute("name")!.Value == $"F:{type.FullName}.{field.Name}").Element("summary")!.Value.Trim(),
            ""));
    }

    /// <summary>Gets the errors that the SDK's targets report themselves.</summary>
    private static IEnumerable<(string Id, string What, string Message)> Targets() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "sdk/Cairn.Sdk/Sdk"), "*.targets").Order(StringComparer.Ordinal)
        from error in XDocument.Load(file).Descendants("Error")
        select (error.Attribute("Code")!.Value, $"Reported by target `{error.Parent!.Attribute("Name")!.Value}`.", error.Attribute("Text")!.Value);

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
