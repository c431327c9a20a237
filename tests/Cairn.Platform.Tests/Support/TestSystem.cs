using System.Text;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Support;

/// <summary>What a machine becomes on disk.</summary>
internal sealed record TestSystem(Manifest Manifest, ObjectFiles Files)
{
    internal string Text(string path) => Encoding.UTF8.GetString(Files.Files[path].Content.Span);

    internal string Etc(string path) => Text(EtcFile(path).Source!);

    internal FileEntry EtcFile(string path) =>
        Manifest.Etc.SingleOrDefault(file => file.Path == path) ?? throw new InvalidOperationException($"No {path} in: {string.Join(", ", Manifest.Etc.Select(static file => file.Path))}");

    internal UnitEntry Unit(string name) => Manifest.Units.Single(unit => unit.Name == name);

    internal HomeEntry Home(string user) => Manifest.Homes.Single(home => home.User == user);

    internal string Unit(string name, bool dropIn) => Text(dropIn ? Unit(name).DropIns.Single() : Unit(name).File!);
}
