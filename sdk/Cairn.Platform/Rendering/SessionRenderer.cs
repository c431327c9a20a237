using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Turns a session's environment into what the manifest says of it.</summary>
internal static class SessionRenderer
{
    internal static SessionEntry Render(Session session) => new()
    {
        Variables = new SortedDictionary<string, string>(session.Variables.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
        Path = [.. session.Path],
    };
}
