namespace Cairn.Platform;

/// <summary>The units of the service managers that users have.</summary>
/// <example><c>home.Systemd.Services["sync"].Install.WantedBy.Add("default.target");</c></example>
public sealed partial class UserUnits : UnitTables;
