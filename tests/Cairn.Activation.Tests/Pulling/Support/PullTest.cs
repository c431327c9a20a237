using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using Cairn.Activation.Pulling;
using Cairn.Activation.Tests.Support;
using Cairn.Deployment.Feeds;
using Cairn.Store;
using Cairn.Store.Closures;
using Cairn.Store.Manifests;
using Cairn.Store.Signing;
using Cairn.Store.Trees;
using Cairn.Testing;
using NuGet.Packaging;
using NuGet.Versioning;
using Manifest = Cairn.Store.Manifests.Manifest;

namespace Cairn.Activation.Tests.Pulling.Support;

/// <summary>A feed, one who publishes the closures of a machine there, and the machine.</summary>
internal sealed class PullTest : IDisposable
{
    internal const string PackageId = "Closure.cinnabar";

    private readonly string _folder = Directory.CreateTempSubdirectory("cairn-pull-").FullName;
    private readonly LocalStore _built;
    private readonly StoreObject _software;

    internal PullTest(FeedAccess? access = null, X509Certificate2? certificate = null)
    {
        Server = certificate is null ? LoopbackFeed.Start(access) : LoopbackFeed.StartWith(certificate, access);
        Server.WriteConfig(Path.Combine(_folder, "nuget.config"), access);
        _built = LocalStore.Open(Path.Combine(_folder, "built"));
        // NuGet writes the plus sign in the names of parts in another way.
        _software = Add("just++", new StoreTreeBuilder().Add("bin/just", StoreTree.Text("#!/bin/sh\n", executable: true)));
        Server.Add(WriteSoftware());
    }

    internal LoopbackFeed Server { get; }

    internal MachineFolder Machine { get; } = new();

    internal SigningKey Key { get; } = SigningKey.Generate("fleet");

    internal ManualClock Clock { get; } = new();

    /// <summary>Gets or sets what an activation ends with instead of being done; null to do it.</summary>
    internal int? EndsWith { get; set; }

    internal List<string> Activated { get; } = [];

    internal AuthenticationHeaderValue? Credentials { get; set; }

    internal string Output { get; private set; } = "";

    internal string Motd => File.Exists(Machine.Etc("motd")) ? File.ReadAllText(Machine.Etc("motd")) : "";

    internal PullState State => new PullBook(Machine.Layout).Read();

    internal IEnumerable<string> Downloads => Server.Requests.Select(static request => request.Path).Where(static path => path.EndsWith(".nupkg", StringComparison.Ordinal)).Select(static path => path.Split('/')[^1]);

    /// <summary>Publishes a closure whose /etc/motd says which one it is.</summary>
    internal async Task<string> PublishAsync(string text, string machine = "cinnabar", SigningKey? key = null, string? version = null)
    {
        var manifest = new Manifest
        {
            Machine = machine, Class = MachineClass.Linux, System = "linux-x64", TrustedKeys = [Key.PublicKey.ToString()],
            Etc = [new FileEntry { Path = "motd", Placement = FilePlacement.Copy, Source = "etc/motd", Mode = "0644", Owner = MachineFolder.Me, Group = MachineFolder.MyGroup }],
        };
        var system = Add(machine, new StoreTreeBuilder()
            .Add(Manifest.FileName, StoreTree.Bytes(manifest.ToBytes()))
            .Add("etc/motd", StoreTree.Text(text))
            .Add("sw", StoreTree.Symlink(_software.Path.OnMachine)));
        var closure = new Closure(system, [_software], new Dictionary<StorePath, ObjectOrigin> { [_software.Path] = new("just.linux-x64", "1.57.0", "sha512-whatever") });
        var draft = new ClosureDraft(machine, PackageId, closure, _built);
        var publisher = new ClosurePublisher(Feed.Open("loopback", _folder), key ?? Key);
        var published = version is null
            ? await publisher.PublishAsync(draft, Path.Combine(_folder, "packages"))
            : await publisher.PublishAsync(draft, NuGetVersion.Parse(version), Path.Combine(_folder, "packages"));
        Server.ForgetRequests();
        return published.Name.Version.ToNormalizedString();
    }

    internal string PackagesFolder => Path.Combine(_folder, "packages");

    internal int Pull(Func<PullWish, PullWish>? change = null)
    {
        using var client = new FeedClient(Server.Index, () => Credentials, CancellationToken.None);
        return Pull(new HttpSource(client), Server.Index.ToString(), change);
    }

    internal int Pull(IPackageSource source, string feed, Func<PullWish, PullWish>? change = null)
    {
        using var output = new StringWriter();
        var wish = new PullWish(feed) { Machine = "cinnabar", TrustedKeys = [Key.PublicKey.ToString()] };
        var exitCode = new Activation.Pulling.Pull(Machine.Layout, Machine.Surroundings with { Clock = Clock }, source, Activate, output).Run(change is null ? wish : change(wish));
        Output = output.ToString();
        return exitCode;
    }

    internal bool HasObjects => Directory.Exists(Machine.Layout.Store) && Directory.EnumerateFileSystemEntries(Machine.Layout.Store).Any(static path => StorePath.TryParse(Path.GetFileName(path), out _));

    public void Dispose()
    {
        _built.Dispose();
        Server.Dispose();
        Key.Dispose();
        foreach (var directory in ((string[])[_folder, Machine.Root]).SelectMany(static root => Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories)))
        {
            File.SetUnixFileMode(directory, (UnixFileMode)0b111_000_000);
        }

        Machine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private (int ExitCode, string Text) Activate(string folder)
    {
        Activated.Add(Path.GetFileName(folder));
        return EndsWith is { } code ? (code, "told so") : ((int)Machine.Activator.Activate(folder, new()), "activated");
    }

    private StoreObject Add(string name, StoreTreeBuilder tree) => _built.Add(tree.Build(), StoreObjectName.Parse(name));

    private string WriteSoftware()
    {
        var nar = Path.Combine(_folder, "software.nar");
        using (var archive = File.Create(nar))
        {
            _built.Export(_software.Path, archive);
        }

        var package = new PackageBuilder(deterministic: true) { Id = "just.linux-x64", Version = NuGetVersion.Parse("1.57.0"), Authors = { "Cairn" }, Description = "Software." };
        package.Files.Add(new PhysicalPackageFile { SourcePath = nar, TargetPath = "payload/just++.nar" });
        var file = Path.Combine(_folder, "just.linux-x64.1.57.0.nupkg");
        using var output = File.Create(file);
        package.Save(output);
        return file;
    }
}
