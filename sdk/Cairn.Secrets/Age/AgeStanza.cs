namespace Cairn.Secrets.Age;

/// <summary>One recipient's part of a header: the file key, wrapped so that only that recipient can unwrap it.</summary>
internal sealed record AgeStanza(string Type, IReadOnlyList<string> Arguments, byte[] Body)
{
    /// <summary>The file that it is in, for messages.</summary>
    internal string Subject { get; init; } = "";

    internal SecretsException Broken(string reason) => SecretsDiagnostics.AgeHeader.Error(Subject, $"its {Type} stanza {reason}");

    internal void ExpectArguments(int count)
    {
        if (Arguments.Count != count)
        {
            throw Broken($"has {Arguments.Count} arguments instead of {count}");
        }
    }

    internal byte[] BytesOf(int argument, int length)
    {
        var bytes = CanonicalBase64.DecodeUnpadded(System.Text.Encoding.ASCII.GetBytes(Arguments[argument]));
        return bytes?.Length == length ? bytes : throw Broken($"has an argument that is not the base64 of {length} bytes");
    }
}
