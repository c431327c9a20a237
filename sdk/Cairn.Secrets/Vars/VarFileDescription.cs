namespace Cairn.Secrets.Vars;

/// <summary>A file that a generator makes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsSecret">Whether it is encrypted.</param>
/// <param name="IsDeployed">Whether the machines that use it get it; false for one that is public, or that only admins read.</param>
/// <param name="Newline">What its content ends with.</param>
public sealed record VarFileDescription(string Name, bool IsSecret, bool IsDeployed, FinalNewline Newline)
{
    /// <summary>Gets a value indicating whether it is a certificate in PEM, which ends some day and is to be renewed before.</summary>
    public bool IsCertificate { get; init; }
}
