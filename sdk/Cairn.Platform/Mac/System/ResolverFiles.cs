namespace Cairn.Platform;

/// <summary>Writes <c>/etc/resolver/&lt;domain&gt;</c>.</summary>
internal sealed class ResolverFiles : IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        foreach (var (domain, resolver) in target.Resolvers)
        {
            target.Etc[$"resolver/{domain}"].Text = resolver.FileText;
        }
    }
}
