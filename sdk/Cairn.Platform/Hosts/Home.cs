namespace Cairn.Platform;

/// <summary>A user's home: files, session, programs and services of one user on one machine.</summary>
public sealed partial class Home : ModuleClass
{
}
