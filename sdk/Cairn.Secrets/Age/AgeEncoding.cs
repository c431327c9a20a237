namespace Cairn.Secrets.Age;

/// <summary>How an age file is written.</summary>
public enum AgeEncoding
{
    /// <summary>When reading: armor if it starts with '-----BEGIN'. When writing: binary.</summary>
    Detect,

    /// <summary>Bytes.</summary>
    Binary,

    /// <summary>ASCII between two marks, for mail and text files.</summary>
    Armored,
}
