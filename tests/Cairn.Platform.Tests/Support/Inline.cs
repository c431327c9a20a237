using Cairn.Composition;

namespace Cairn.Platform.Tests.Support;

/// <summary>A module that is a lambda.</summary>
internal sealed class Inline(Action<Linux> configure) : IModule<Linux>
{
    public void Configure(Linux target) => configure(target);
}
