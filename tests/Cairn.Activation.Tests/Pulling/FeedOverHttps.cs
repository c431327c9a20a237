using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;
using Cairn.Activation.Tests.Pulling.Support;

namespace Cairn.Activation.Tests.Pulling;

/// <summary>A feed with a certificate, and a machine that trusts one authority.</summary>
[TestClass]
public sealed partial class FeedOverHttps
{
    private static readonly TestAuthority s_known = new("known authority");
    private static readonly DirectoryInfo s_folder = Directory.CreateTempSubdirectory("cairn-trust-");

    /// <summary>OpenSSL's variables say whom this process trusts, like the files of a machine do; they are read once, before the first connection.</summary>
    /// <param name="context">Whose assembly it is.</param>
    [AssemblyInitialize]
    public static void TrustOneAuthority(TestContext context)
    {
        File.WriteAllText(Path.Combine(s_folder.FullName, "ca.pem"), s_known.Pem);
        SetVariable("SSL_CERT_FILE", Path.Combine(s_folder.FullName, "ca.pem"), overwrite: 1).ShouldBe(0);
        SetVariable("SSL_CERT_DIR", s_folder.CreateSubdirectory("none").FullName, overwrite: 1).ShouldBe(0);
    }

    /// <summary>Removes the file of the authority.</summary>
    [AssemblyCleanup]
    public static void Forget()
    {
        s_known.Dispose();
        s_folder.Delete(recursive: true);
    }

    [TestMethod]
    public async Task IsPulledFromWhenItsAuthorityIsTrusted()
    {
        using var certificate = s_known.Issue();
        using var test = new PullTest(certificate: certificate);
        await test.PublishAsync("one");

        test.Pull().ShouldBe(0, test.Output);

        test.Server.Index.Scheme.ShouldBe("https");
        test.Motd.ShouldBe("one");
    }

    [TestMethod]
    public void IsRefusedWhenItsAuthorityIsNot()
    {
        using var stranger = new TestAuthority("stranger");
        using var certificate = stranger.Issue();

        ShouldRefuse(certificate, "'CN=feed' was issued by 'CN=stranger', whom the machine does not trust");
    }

    [TestMethod]
    public void IsRefusedWhenItIsForAnotherAddress()
    {
        using var certificate = s_known.Issue("192.0.2.7");

        ShouldRefuse(certificate, "'CN=feed' is for another name");
    }

    [TestMethod]
    public void IsRefusedWhenItsTimeIsOver()
    {
        using var certificate = s_known.Issue(days: (-10, -1));

        ShouldRefuse(certificate, "'CN=feed' is good from ");
    }

    /// <summary>The runtime keeps variables of its own, which libraries do not see.</summary>
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);

    private static void ShouldRefuse(X509Certificate2 certificate, string reason)
    {
        using var test = new PullTest(certificate: certificate);

        test.Pull().ShouldBe(10);

        test.Output.ShouldStartWith($"CAIRN7160: The feed '{test.Server.Index}' shows a certificate that this machine does not believe: {reason}");
        test.Output.ShouldContain("Nothing changed, and nothing was sent.");
        test.Server.Requests.ShouldBeEmpty();
        test.HasObjects.ShouldBeFalse();
        test.Motd.ShouldBeEmpty();
        test.State.Last!.ExitCode.ShouldBe(10);
    }
}
