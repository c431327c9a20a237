using CsCheck;
using Cairn.Secrets.Passwords;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class PasswordHashed : SecretsTest
{
    /// <summary>The examples of the method's description.</summary>
    [TestMethod]
    [DataRow("saltstring", 5000, "Hello world!", "$6$rounds=5000$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1")]
    [DataRow("saltstringsaltstring", 10000, "Hello world!", "$6$rounds=10000$saltstringsaltst$OW1/O6BYHV6BcXZu8QVeXbDWra3Oeqh0sbHbbMCVNSnCM/UrjmM0Dp8vOuZeHBy/YTBmSK6H9qs/y3RnOaw5v.")]
    [DataRow("toolongsaltstring", 5000, "This is just a test", "$6$rounds=5000$toolongsaltstrin$lQ8jolhgVRVhY4b5pZKaysCLi0QBxGoNeKQzQ3glMhwllF7oGDZxUhx1yxdYcz/e1JSbq3y6JMxxl8audkUEm0")]
    [DataRow("anotherlongsaltstring", 1400, "a very much longer text to encrypt.  This one even stretches over morethan one line.", "$6$rounds=1400$anotherlongsalts$POfYwTEok97VWcjxIiSOjiykti.o/pQs.wPvMxQ6Fm7I6IoYN3CmLs66x9t0oSwbtEW7o7UmJEiDwGqd8p4ur1")]
    [DataRow("short", 77777, "we have a short salt string but not a short password", "$6$rounds=77777$short$WuQyW2YR.hBNpjjRhpYD/ifIw05xdfeEyQoMxIXbkvr0gge1a1x3yRULJ5CCaUeOxFmtlcGZelFl5CxtgfiAc0")]
    public void GivesWhatTheMethodSays(string salt, int rounds, string password, string hash)
    {
        using var secret = SecretBytes.FromText(password);

        CryptHash.WithSalt(secret, salt, rounds).ShouldBe(hash);
    }

    [TestMethod]
    public void IsWhatOpenSslMakes() =>
        Gen.Select(Gen.String[Gen.Char[' ', '~'], 1, 200], Gen.String[Gen.Char["./09azAZ"], 1, 16]).Sample(
            static (password, salt) =>
            {
                using var secret = SecretBytes.FromText(password);
                var expected = Tool.TextFrom("openssl", password + "\n", "passwd", "-6", "-salt", $"rounds=1000${salt}", "-stdin").Trim();

                CryptHash.WithSalt(secret, salt, 1000).ShouldBe(expected);
            },
            iter: 30,
            threads: 1);

    [TestMethod]
    public void IsAcceptedByTheSystemsCrypt()
    {
        using var secret = Passphrase.Generate();
        var hash = CryptHash.Of(secret, "al");
        var password = System.Text.Encoding.ASCII.GetString(secret.Span);

        hash.ShouldStartWith("$6$rounds=500000$");
        Crypt(password, hash).ShouldBe(hash);
        Crypt(password + "x", hash).ShouldNotBe(hash);
    }

    [TestMethod]
    public void HasAnotherSaltEachTime()
    {
        using var secret = SecretBytes.FromText("a");

        CryptHash.Of(secret, "al", 1000).ShouldNotBe(CryptHash.Of(secret, "al", 1000));
    }

    [TestMethod]
    [DataRow("", "it is empty")]
    [DataRow("a\0b", "it contains a zero byte, where programs would end it")]
    [DataRow("a\nb", "it has more than one line, which nobody can type")]
    public void ThatNobodyCanTypeIsRefused(string password, string reason)
    {
        using var secret = SecretBytes.FromText(password);

        Refused(() => CryptHash.Of(secret, "al")).Message.ShouldBe($"CAIRN4042: 'al' has a password that cannot be used: {reason}. Give one line of 1 to 512 bytes.");
    }

    [TestMethod]
    public void ThatIsTooLongIsRefused()
    {
        using var secret = new SecretBytes(513);
        secret.Span.Fill((byte)'a');

        Refused(() => CryptHash.Of(secret, "al")).Message.ShouldContain("it is longer than 512 bytes");
    }

    private static string Crypt(string password, string hash) =>
        Tool.TextFrom("perl", password + "\n" + hash, "-e", "my ($password, $hash) = <STDIN>; chomp $password; print crypt($password, $hash);");
}
