using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Cairn.Generators.Tests.Support;

/// <summary>A compiled project: to reference, or to load together with what it references.</summary>
internal sealed class TestAssembly(string name, byte[] image, ImmutableArray<TestAssembly> references)
{
    public MetadataReference Reference { get; } = MetadataReference.CreateFromImage(image);

    /// <summary>Calls a static method without parameters, <c>Test.Run</c> for example.</summary>
    public object? Call(string type = "Test", string method = "Run")
    {
        var context = new AssemblyLoadContext(name, isCollectible: true);
        var images = All().DistinctBy(static a => a.Name).ToDictionary(static a => a.Name, static a => a.Image, StringComparer.Ordinal);
        context.Resolving += (loader, wanted) => images.TryGetValue(wanted.Name!, out var found) ? loader.LoadFromStream(new MemoryStream(found)) : null;
        var assembly = context.LoadFromStream(new MemoryStream(image));
        return assembly.GetType(type, throwOnError: true)!.GetMethod(method)!.Invoke(null, null);
    }

    private IEnumerable<(string Name, byte[] Image)> All() => references.SelectMany(static r => r.All()).Prepend((name, image));
}
