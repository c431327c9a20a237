/// <summary>The fleet: its people, its services, and who may sign for it.</summary>
public sealed class Inventory : IModule<Fleet>
{
    /// <inheritdoc/>
    public void Configure(Fleet target)
    {
        target.Name = "my-fleet";

        // Administrators have an account on every machine, with sudo.
        target.Users["alice"].FullName = "alice";
        target.Users["alice"].SshKeys.Add("ADMINISTRATORS-KEY");
        target.Admins.Add("alice");

        // A closure is accepted when one of these signed it; `dotnet build hosts/web -t:GenerateSigningKey` prints the line.
        // target.TrustedKeys.Add("cairn-ed25519:…");
    }
}
