namespace Cairn.Store.Wire;

/// <summary>The activator that a deployer brings to a machine that has none, before there is a store to put it into.</summary>
public static class BroughtActivator
{
    /// <summary>The folder that it is unpacked below.</summary>
    public const string Folder = "/opt/cairn/bootstrap";

    /// <summary>The readable part of its store path, as every closure has it.</summary>
    public const string ObjectName = "cairn-activator";
}
