namespace Cairn.Activation.Pulling;

/// <summary>Where packages come from: a server, or a folder.</summary>
internal interface IPackageSource
{
    /// <summary>Lists the versions of a package, ascending; none when there is no such package.</summary>
    /// <exception cref="ActivationException">CAIRN7150 to CAIRN7152: it cannot be asked.</exception>
    IReadOnlyList<PackageVersion> Versions(string id);

    /// <summary>Fetches a package into a file. What an earlier try left there is not fetched again.</summary>
    /// <returns>Whether it is there; without, there is no file.</returns>
    /// <exception cref="ActivationException">CAIRN7150 to CAIRN7152, CAIRN7159.</exception>
    bool TryFetch(string id, string version, string file);
}
