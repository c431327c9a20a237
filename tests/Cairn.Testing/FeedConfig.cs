using System.Xml.Linq;

namespace Cairn.Testing;

/// <summary>The <c>nuget.config</c> of a server's client.</summary>
internal static class FeedConfig
{
    internal const string SourceName = "loopback";

    internal static string Write(LoopbackFeed feed, FeedAccess access)
    {
        // Loopback has no certificate, which NuGet has to be told.
        var source = new XElement("add", new XAttribute("key", SourceName), new XAttribute("value", feed.Index), new XAttribute("allowInsecureConnections", "true"));
        var configuration = new XElement("configuration", new XElement("packageSources", new XElement("clear"), source));
        if (access.User is not null)
        {
            configuration.Add(new XElement("packageSourceCredentials", new XElement(SourceName, Add("Username", access.User), Add("ClearTextPassword", access.Password ?? ""))));
        }

        if (access.ApiKey is not null)
        {
            configuration.Add(new XElement("apikeys", Add(feed.Index.ToString(), access.ApiKey)));
        }

        return new XDocument(configuration).ToString();
    }

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
}
