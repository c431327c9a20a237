namespace Cairn.Deployment;

/// <summary>How the deployment of a machine ends; the numbers are those of the activator, and more.</summary>
public static class DeploymentExitCodes
{
    /// <summary>Applied, or nothing to do.</summary>
    public const int Done = 0;

    /// <summary>Arguments that do not exist or do not go together.</summary>
    public const int Usage = 2;

    /// <summary>The configuration, or a file that says how to reach machines, cannot be read.</summary>
    public const int Configuration = 3;

    /// <summary>The machine cannot be reached.</summary>
    public const int Unreachable = 10;

    /// <summary>Refused by checks; nothing changed.</summary>
    public const int Refused = 20;

    /// <summary>Failed, and taken back.</summary>
    public const int RolledBack = 31;

    /// <summary>Not confirmed in time, and taken back.</summary>
    public const int NotConfirmed = 32;

    /// <summary>It should have been taken back, and could not be.</summary>
    public const int NotTakenBack = 33;

    /// <summary>The machines of one run ended differently.</summary>
    public const int Mixed = 50;

    /// <summary>Interrupted.</summary>
    public const int Cancelled = 130;
}
