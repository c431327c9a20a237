namespace Cairn.Secrets.Sops;

/// <summary>The types of values that SOPS tells apart; null is never encrypted.</summary>
internal enum SopsKind
{
    Null,
    Text,
    Integer,
    Float,
    Boolean,
    Time,
}
