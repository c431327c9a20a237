using System.Security.Cryptography;
using System.Text;

namespace Cairn.Store.Payloads;

/// <summary>The store paths that stand for software in an evaluated configuration, until a build knows the real ones.</summary>
/// <remarks>
/// An evaluation never sees the bytes of software, so that it needs none of them and does not change with them. What stands for a
/// piece of software has the length of its store path: the build replaces one by the other in place.
/// </remarks>
public static class SoftwarePlaceholder
{
    /// <summary>Gives what stands for a piece of software.</summary>
    /// <param name="name">The software's name, which is that of its store object.</param>
    /// <returns>A store path that no object has.</returns>
    /// <exception cref="StoreException">CAIRN5001: the name cannot be that of an object.</exception>
    public static StorePath Of(string name) =>
        StorePath.Of(new ContentHash(SHA256.HashData(Encoding.UTF8.GetBytes($"software:{name}"))), StoreObjectName.Parse(name));
}
