using System.Text;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Vars;

/// <summary>Files to write and to delete, collected until all are known.</summary>
internal sealed class VarChanges
{
    private readonly Dictionary<string, byte[]?> _files = new(StringComparer.Ordinal);

    /// <summary>Gets the paths, from the fleet's folder.</summary>
    internal IEnumerable<string> Paths => _files.Keys.Order(StringComparer.Ordinal);

    internal static string InHosts(string path) => $"hosts/{path}";

    internal void Put(string path, byte[] content) => _files[path] = content;

    internal void Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    internal void Delete(string path) => _files[path] = null;

    /// <summary>Writes a generator's file, and takes away what it was before it became secret or public.</summary>
    internal void Put(VarPlace place, VarFileDescription file, byte[] content)
    {
        Put(InHosts(place.FileOf(file.Name, file.IsSecret)), content);
        Delete(InHosts(place.FileOf(file.Name, !file.IsSecret)));
    }

    /// <summary>Records what a generator's values were made from.</summary>
    internal void PutValidation(VarNode node)
    {
        var path = InHosts(node.Place.FileOf(VarPlace.ValidationFile, isSecret: false));
        if (node.Description.Validation is { } hash)
        {
            Put(path, $"{hash}\n");
        }
        else
        {
            Delete(path);
        }
    }

    /// <summary>Leaves out what is on disk already.</summary>
    internal Dictionary<string, byte[]?> DifferentFrom(string root) => _files
        .Where(change => Read(Path.Combine(root, change.Key)) is var now && (change.Value is null ? now is not null : now is null || !now.AsSpan().SequenceEqual(change.Value)))
        .ToDictionary(StringComparer.Ordinal);

    private static byte[]? Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
