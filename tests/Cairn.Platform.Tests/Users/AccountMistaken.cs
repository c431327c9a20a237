using Cairn.Platform.Tests.Support;

namespace Cairn.Platform.Tests.Users;

[TestClass]
public sealed class AccountMistaken
{
    [TestMethod]
    public void SharesANumber() =>
        TestMachine.Error(static linux => (linux.Users["al"].Uid, linux.Users["bo"].Uid) = (1000, 1000))
            .ShouldStartWith("The users 'al' and 'bo' have the same uid 1000. Change all but one.");

    [TestMethod]
    public void SharesAGroupNumber() =>
        TestMachine.Error(static linux => (linux.Groups["a"].Gid, linux.Groups["b"].Gid) = (7, 7))
            .ShouldStartWith("The groups 'a' and 'b' have the same gid 7. Change all but one.");

    [TestMethod]
    [DataRow("al:x:0:0")]
    [DataRow("-al")]
    [DataRow("al\nroot")]
    [DataRow("../al")]
    public void HasAnImpossibleName(string name) =>
        TestMachine.Errors(linux => linux.Users[name].Uid = 1).ShouldContain(error => error.Contains("Users", StringComparison.Ordinal));

    [TestMethod]
    public void HasADescriptionThatBreaksTheFile() =>
        TestMachine.Error(static linux => linux.Users["al"].Description = "Al:/root").ShouldContain("must have neither ':' nor control characters");

    [TestMethod]
    public void HasAHomeElsewhereThanItsHome() =>
        TestMachine.Error(static linux =>
        {
            linux.Users["al"].Home = "/srv/al";
            linux.Home["al"].Files["x"].Text = "x";
        }).ShouldStartWith("The home of 'al' is '/home/al', but the user's home directory is '/srv/al'. Set both alike.");

    [TestMethod]
    [DataRow("ssh-ed25519 AAAA")]
    [DataRow("ssh-ed25519")]
    [DataRow("AAAAC3NzaC1lZDI1NTE5AAAAIBIZ1r0oQE2kfXlYl7ufVDGd0ExnWiTEdu+9wmHa3nHT")]
    [DataRow("ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIBIZ1r0oQE2kfXlYl7ufVDGd0ExnWiTEdu+9wmHa3nHT al")]
    [DataRow("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBIZ1r0oQE2kfXlYl7ufVDGd0ExnWiTEdu+9wmHa3nHT al\nssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBIZ1r0oQE2kfXlYl7ufVDGd0ExnWiTEdu+9wmHa3nHT")]
    public void HasAKeyThatIsNone(string key) =>
        TestMachine.Errors(linux => linux.Users["al"].AuthorizedKeys.Add(key)).ShouldContain(error => error.Contains("must be one line of an authorized_keys file", StringComparison.Ordinal));

    [TestMethod]
    [DataRow("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBIZ1r0oQE2kfXlYl7ufVDGd0ExnWiTEdu+9wmHa3nHT")]
    [DataRow("from=\"10.0.0.0/8\",command=\"echo \\\"hi there\\\"\" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBIZ1r0oQE2kfXlYl7ufVDGd0ExnWiTEdu+9wmHa3nHT al at home")]
    public void DoesNotHaveAKeyThatIsFine(string key) => AuthorizedKeyLine.IsValid(key).ShouldBeTrue();
}
