using System.Reflection;

namespace Cairn.Cli.Tests.Support;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    internal static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key == "RepositoryRoot").Value!;
}
