using System.Text;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;

namespace Cairn.Activation.Secrets;

/// <summary>Reads the hashes of passwords: mostly secrets, which are not on the machine yet when accounts are planned.</summary>
internal static class PasswordFiles
{
    /// <summary>Reads a file with a hash.</summary>
    /// <param name="layout">Where the machine's things are.</param>
    /// <param name="next">The generation whose accounts are planned.</param>
    /// <param name="path">The file's path on the machine.</param>
    /// <returns>Its content; null when there is none.</returns>
    internal static string? Read(Layout layout, Generation next, string path)
    {
        if ((next.Manifest.Secrets ?? []).FirstOrDefault(secret => string.Equals(secret.Path, path, StringComparison.Ordinal)) is { } secret)
        {
            using var reader = new SecretReader(layout.MachineKey);
            using var content = reader.Read(secret.Name, Path.Combine(next.Closure, secret.Source));
            return Encoding.UTF8.GetString(content.Span);
        }

        return File.Exists(path) ? File.ReadAllText(path) : null;
    }
}
