namespace Cairn.Platform;

/// <summary>What the firewall lets through on one network interface; the row's key is its name, in which <c>*</c> at the end stands for anything.</summary>
public sealed partial class FirewallInterface : FirewallPorts;
