namespace Cairn.Secrets.Vars;

/// <summary>What a file's content ends with, whoever made it. Programs differ in what they bear.</summary>
public enum FinalNewline
{
    /// <summary>Bytes stay as they are given.</summary>
    AsGiven,

    /// <summary>Exactly one line feed, as text files have.</summary>
    Present,

    /// <summary>No line feed, as passwords and tokens need where a program takes the whole file.</summary>
    Absent,
}
