namespace Cairn.Packages.Tests.Values;

[TestClass]
public sealed class Passwords
{
    [TestMethod]
    public void OfAccountsAreSharedByMachines()
    {
        using var values = new GeneratedValues();
        values.Generate(Evaluate.Linux(fleet: Tara).Root);
        var linux = Evaluate.Linux(fleet: Tara, vars: values);

        linux.Diagnostics.ShouldBeEmpty();
        linux.Root.Users["tara"].HashedPasswordFile.ShouldBe("/run/cairn/secrets-for-users/user-password-tara/hash");
        values.Secret(null, "user-password-tara", "plaintext").ShouldMatch("^([a-z]+-){5}[a-z]+\\z");
        ShouldOpen(values.Secret(null, "user-password-tara", "hash"), values.Secret(null, "user-password-tara", "plaintext"));
    }

    [TestMethod]
    public void MayBeChosen()
    {
        using var values = new GeneratedValues().Answer("password", "Schlüssel 1");
        values.Generate(Evaluate.Linux(fleet: Tara).Root);

        values.Secret(null, "user-password-tara", "plaintext").ShouldBe("Schlüssel 1");
        ShouldOpen(values.Secret(null, "user-password-tara", "hash"), "Schlüssel 1");
    }

    [TestMethod]
    public void ThatCannotBeTypedAreRefused()
    {
        using var answer = Secrets.SecretBytes.FromText("a\nb");

        GeneratorRun.Run(new Base.UserPassword { Key = "tara" }, machine: null, new([new("password", answer)], [])).Error.ShouldBe(
            "CAIRN4042: 'user-password-tara' has a password that cannot be used: it has more than one line, which nobody can type. Give one line of 1 to 512 bytes.");
    }

    [TestMethod]
    public void OfAdministratorsAreGivenWhenAskedFor()
    {
        Evaluate.Linux(fleet: Al).Root.Users["al"].HashedPasswordFile.ShouldBeNull();
        Evaluate.Linux(static linux => linux.AdminAccess.GeneratePasswords = true, Al).Root.Users["al"].HashedPasswordFile
            .ShouldBe("/run/cairn/secrets-for-users/user-password-al/hash");
    }

    [TestMethod]
    public void OfMacsAreLeftAlone()
    {
        var mac = Evaluate.Darwin(static darwin => darwin.AdminAccess.GeneratePasswords = true, static fleet =>
        {
            Al(fleet);
            fleet.Accounts["al"].Holders.Tags.Add(Tag.All);
            fleet.Accounts["al"].Holders.Settings.Common.GeneratePassword = true;
        });

        mac.Diagnostics.ShouldBeEmpty();
        mac.Root.Users["al"].HashedPasswordFile.ShouldBeNull();
        mac.Root.Vars.Generators.ShouldBeEmpty();
    }

    [TestMethod]
    public void ForEmergenciesAreOfOneMachine()
    {
        using var values = new GeneratedValues();
        var linux = Evaluate.Linux(static linux => linux.EmergencyAccess.Enable = true, vars: values);
        values.Generate(linux.Root);

        linux.Diagnostics.ShouldBeEmpty();
        linux.Root.Users["root"].HashedPasswordFile.ShouldBe("/run/cairn/secrets-for-users/emergency-password/hash");
        ShouldOpen(values.Secret(Evaluate.Electrum, "emergency-password", "hash"), values.Secret(Evaluate.Electrum, "emergency-password", "plaintext"));
    }

    [TestMethod]
    public void ForEmergenciesAreNotForTheNetwork() => Evaluate.Linux(static linux =>
    {
        linux.EmergencyAccess.Enable = true;
        linux.OpenSsh.Enable = true;
        linux.OpenSsh.AllowPasswords = true;
        linux.OpenSsh.PermitRootLogin = Ssh.RootLogin.Yes;
    }).Messages().ShouldHaveSingleItem().ShouldContain(
        "The emergency password of root would open the machine to the network. Leave 'OpenSsh.PermitRootLogin' at 'KeysOnly', or 'OpenSsh.AllowPasswords' off.");

    /// <summary>The system's own crypt(3) makes the same of the password.</summary>
    private static void ShouldOpen(string hash, string password)
    {
        hash.ShouldMatch("^\\$6\\$rounds=500000\\$[./0-9A-Za-z]{16}\\$[./0-9A-Za-z]{86}\n\\z");
        Crypt(password, hash.TrimEnd()).ShouldBe(hash.TrimEnd());
        Crypt(password + "x", hash.TrimEnd()).ShouldNotBe(hash.TrimEnd());
    }

    private static string Crypt(string password, string hash) => Program.RunWith(
        password + "\n" + hash, "perl", "-e", "my ($password, $hash) = <STDIN>; chomp $password; print crypt($password, $hash);").Output;

    private static void Al(Fleet fleet)
    {
        fleet.Users["al"].FullName = "Al Chemist";
        fleet.Admins.Add("al");
    }

    private static void Tara(Fleet fleet)
    {
        fleet.Users["tara"].FullName = "Tara Researcher";
        fleet.Accounts["tara"].Holders.Machines.Add(Evaluate.Electrum);
        fleet.Accounts["tara"].Holders.Settings.Common.GeneratePassword = true;
    }
}
