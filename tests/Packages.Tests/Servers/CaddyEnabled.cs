using Cairn.Web;

namespace Cairn.Packages.Tests.Servers;

[TestClass]
public class CaddyEnabled
{
    [TestMethod]
    public void WritesEverySite()
    {
        var linux = Evaluate.Linux(static linux =>
        {
            var caddy = linux.Caddy;
            caddy.Enable = true;
            caddy.Email = "al@example.net";
            caddy.ListenAddresses.Add("192.0.2.7");
            caddy.Interfaces.Add("zt*");
            caddy.Sites["api.example.net"].Upstreams.Add("127.0.0.1:8080");
            caddy.Sites["api.example.net"].Upstreams.Add("[::1]:8081");
            caddy.Sites["api.example.net"].Aliases.Add("www.example.net");
            caddy.Sites["api.example.net"].Headers["Strict-Transport-Security"] = "max-age=1 \"x\\\"";
            caddy.Sites["docs.mesh"].Root = "/srv/my docs";
            caddy.Sites["docs.mesh"].Tls = CaddyTls.Internal;
            caddy.Sites["plain.mesh"].ExtraLines.Add("respond \"hello\"");
            caddy.Sites["plain.mesh"].Tls = CaddyTls.Off;
            caddy.Sites["plain.mesh"].Compress = false;
        });

        linux.Diagnostics.ShouldBeEmpty();
        linux.Root.Etc["caddy/Caddyfile"].Text.ToString().ShouldBe("""
            {
            	email al@example.net
            	default_bind 192.0.2.7
            }

            api.example.net, www.example.net {
            	encode zstd gzip
            	header Strict-Transport-Security "max-age=1 \"x\\\""
            	reverse_proxy 127.0.0.1:8080 [::1]:8081
            }

            docs.mesh {
            	tls internal
            	encode zstd gzip
            	root * "/srv/my docs"
            	file_server
            }

            http://plain.mesh {
            	respond "hello"
            }
            """);
        linux.Root.Firewall.AllowedTcpPorts.ShouldBeEmpty();
        linux.Root.Firewall.Interfaces["zt*"].AllowedTcpPorts.ShouldBe([80, 443]);
        linux.Root.Kernel.Sysctl.ContainsKey("net.ipv4.ip_nonlocal_bind").ShouldBeTrue();
    }

    [TestMethod]
    public void OpensItsPortsOnAllInterfaces()
    {
        var linux = Evaluate.Linux(static linux => linux.Caddy.Enable = true);

        linux.Root.Firewall.AllowedTcpPorts.ShouldBe([80, 443]);
        linux.Root.Firewall.AllowedUdpPorts.ShouldBe([443]);
        linux.Root.Kernel.Sysctl.ContainsKey("net.ipv4.ip_nonlocal_bind").ShouldBeFalse();
    }

    [TestMethod]
    [DataRow("x y:80")]
    [DataRow("127.0.0.1:80\n}")]
    [DataRow("{$HOME}:80")]
    public void RefusesUpstreamsThatAreNoAddress(string upstream) => Evaluate.Linux(linux =>
    {
        linux.Caddy.Enable = true;
        linux.Caddy.Sites["a.example.net"].Upstreams.Add(upstream);
    }).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("CAIRN1007");

    [TestMethod]
    public void RefusesHeadersThatCaddyWouldReplace() => Evaluate.Linux(static linux =>
    {
        linux.Caddy.Enable = true;
        linux.Caddy.Sites["a.example.net"].Root = "/srv/{x}";
        linux.Caddy.Sites["a.example.net"].Headers["X"] = "{env.HOME}";
    }).Messages().Select(static message => message.Split(" ('")[0]).Order(StringComparer.Ordinal).ShouldBe([
        "The folder of 'a.example.net' has a brace in its name, which Caddy would replace. Rename it.",
        "The header 'X' of 'a.example.net' has a brace or a control character in its value; write it in ExtraLines.",
    ]);

    [TestMethod]
    public void RefusesSitesThatServeNothingOrTwoThings() => Evaluate.Linux(static linux =>
    {
        linux.Caddy.Enable = true;
        linux.Caddy.Sites.Add("a.example.net");
        linux.Caddy.Sites["b.example.net"].Root = "/srv";
        linux.Caddy.Sites["b.example.net"].Upstreams.Add("127.0.0.1:80");
    }).Messages().Select(static message => message.Split(" ('")[0]).Order(StringComparer.Ordinal).ShouldBe([
        "The site 'a.example.net' serves nothing. Set Upstreams, Root or ExtraLines.",
        "The site 'b.example.net' has both Upstreams and Root. Keep one of them.",
    ]);
}
