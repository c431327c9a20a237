using System.Text;
using Cairn.Activation.Accounts;
using Cairn.Activation.Tests.Accounts.Support;
using static Cairn.Activation.Tests.Accounts.Support.Machine;

namespace Cairn.Activation.Tests.Accounts;

[TestClass]
public sealed class AccountFilesOfOthers
{
    private readonly Machine machine = new();

    [TestMethod]
    public void KeepEveryLineThatIsNotOurs()
    {
        const string Odd = "# a comment\n\nroot:x:0:0:root:/root:/bin/bash\nbroken line\nhalf:x:7\n  spaced:x:5:5:::\nroot:x:0:0:second:/:/bin/sh\n+@admins\n+::::::\n";
        machine.Files = machine.Files with { Passwd = Bytes(Odd) };

        machine.Switch([Person("al")]);

        // Before the lines of NIS, behind which the C library would not find it.
        machine.PasswdText.ShouldBe(Odd.Replace("+@admins", "al:x:1001:1001::/home/al:/bin/bash\n+@admins", StringComparison.Ordinal));
    }

    [TestMethod]
    public void KeepBytesThatAreNoText()
    {
        byte[] latin = [.. "j\u00f8rg:x:1005:1005:J"u8.ToArray(), 0xf8, .. "rg:/home/j:/bin/sh"u8.ToArray()];
        machine.Files = machine.Files with { Passwd = latin };

        machine.Switch([Person("al") with { Description = "Åsa" }]);

        machine.Files.Passwd.ShouldBe([.. latin, .. Encoding.UTF8.GetBytes("\nal:x:1001:1001:Åsa:/home/al:/bin/bash\n")]);
    }

    [TestMethod]
    public void StayWithoutALastLineFeedWhenALineChanges()
    {
        machine.Files = machine.Files with { Passwd = Bytes(Passwd.TrimEnd('\n')) };

        machine.Switch([Person("bob") with { Shell = "/bin/zsh" }]);

        machine.PasswdText.ShouldBe(Passwd.TrimEnd('\n').Replace("bob:/bin/bash", "bob:/bin/zsh", StringComparison.Ordinal));
    }

    [TestMethod]
    public void ThatAreMissingAreMadeOnlyIfNeeded()
    {
        machine.Files = new AccountFiles();

        machine.Plan([]).Files.All.ShouldAllBe(static file => file.Content == null);
        machine.Switch([Person("al")]);

        machine.PasswdText.ShouldBe("al:x:1000:1000::/home/al:/bin/bash\n");
        machine.ShadowText.ShouldBe("al:*:20780:0:99999:7:::\n");
        machine.GroupText.ShouldBe("al:x:1000:\n");
        machine.Files.Gshadow.ShouldBeNull();
    }

    [TestMethod]
    public void AreWrittenInAnOrderInWhichNothingRefersToWhatIsNotThere() =>
        machine.Files.All.Select(static file => file.Path)
            .ShouldBe(["/etc/group", "/etc/gshadow", "/etc/shadow", "/etc/passwd", "/etc/subuid", "/etc/subgid"]);
}
