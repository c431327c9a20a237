using Cairn.Deployment.Feeds;
using Cairn.Store;
using Cairn.Store.Closures;
using Cairn.Store.Trees;
using NuGet.Packaging;
using NuGet.Versioning;

namespace Cairn.Deployment.Tests;

/// <summary>A machine's closure in a store: a system object, an object made for it, and one out of a package of software.</summary>
internal sealed class TestClosure : IDisposable
{
    internal const string Machine = "cinnabar";
    internal const string PackageId = "Closure.cinnabar";
    internal const string SoftwareId = "just.linux-x64";

    private readonly TestFolder _folder;
    private readonly LocalStore _store;

    internal TestClosure(TestFolder folder)
    {
        _folder = folder;
        _store = LocalStore.Open(folder["built"]);
        Software = Add("just", $"#!/bin/sh\necho {new string('x', 100_000)}\n", executable: true);
        Own = Add("health-page", "made here\n");
        SoftwarePackage = WriteSoftware("1.57.0");
        Draft = Make("first");
    }

    internal StoreObject Software { get; }

    internal StoreObject Own { get; }

    /// <summary>Gets the file of the package that the software came in.</summary>
    internal string SoftwarePackage { get; }

    internal ClosureDraft Draft { get; }

    internal static ClosureName Name(string version = "1.0.0") => new(Machine, PackageId, NuGetVersion.Parse(version));

    /// <summary>Makes another closure of the machine, with another configuration.</summary>
    internal ClosureDraft Make(string configuration)
    {
        var system = Add(Machine, $"{configuration}\n{Software.Path.OnMachine}\n{Own.Path.OnMachine}\n");
        using var reader = new PackageArchiveReader(SoftwarePackage);
        var origin = new ObjectOrigin(SoftwareId, "1.57.0", $"sha512-{reader.GetContentHash(CancellationToken.None)}");
        var closure = new Closure(system, [Software, Own], new Dictionary<StorePath, ObjectOrigin> { [Software.Path] = origin });
        return new ClosureDraft(Machine, PackageId, closure, _store);
    }

    /// <summary>Writes a package of the software; with another content it is a forgery.</summary>
    internal string WriteSoftware(string version, string folder = "software", string more = "")
    {
        Directory.CreateDirectory(_folder[folder]);
        using var archive = new MemoryStream();
        _store.Export(Software.Path, archive);
        var package = new PackageBuilder(deterministic: true) { Id = SoftwareId, Version = NuGetVersion.Parse(version), Authors = { "Cairn" }, Description = $"Software.{more}" };
        var nar = _folder.Write($"{folder}/just.nar", "");
        File.WriteAllBytes(nar, archive.ToArray());
        package.Files.Add(new PhysicalPackageFile { SourcePath = nar, TargetPath = "payload/just.nar" });
        var file = _folder[$"{folder}/{SoftwareId}.{version}.nupkg"];
        using var output = File.Create(file);
        package.Save(output);
        return file;
    }

    public void Dispose() => _store.Dispose();

    private StoreObject Add(string name, string text, bool executable = false) =>
        _store.Add(new StoreTreeBuilder().Add("file", StoreTree.Text(text, executable)).Build(), StoreObjectName.Parse(name));
}
