using Cairn.Composition;
using Cairn.Platform;

namespace Cairn.Fleet.Activation.Tests.Support;

/// <summary>A module that is a lambda.</summary>
internal sealed class Inline(Action<Linux> configure) : IModule<Linux>
{
    public void Configure(Linux target) => configure(target);
}
