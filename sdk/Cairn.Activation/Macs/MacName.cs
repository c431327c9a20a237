namespace Cairn.Activation.Macs;

/// <summary>One of the names that a Mac has, as <c>scutil</c> calls them.</summary>
internal enum MacName
{
    /// <summary>What people see.</summary>
    ComputerName,

    /// <summary>The name in the local network, without <c>.local</c>.</summary>
    LocalHostName,

    /// <summary>What programs get from <c>gethostname</c>.</summary>
    HostName,
}
