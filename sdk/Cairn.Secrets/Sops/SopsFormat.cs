namespace Cairn.Secrets.Sops;

/// <summary>What a SOPS file holds.</summary>
public enum SopsFormat
{
    /// <summary>Any bytes, encrypted as one value in a JSON file.</summary>
    Binary,

    /// <summary>A JSON object, whose values are encrypted one by one.</summary>
    Json,

    /// <summary>YAML documents, whose values and comments are encrypted one by one.</summary>
    Yaml,
}
