using System.Globalization;
using System.Text;

namespace Cairn.Platform;

/// <summary>Writes the rules of the firewall for <c>nft -f</c>, which applies a file whole or not at all.</summary>
internal static class FirewallText
{
    internal const string TableName = "cairn";

    private const string Essential =
        """
            ct state vmap { established : accept, related : accept, invalid : drop }
            iifname "lo" accept
            icmpv6 type { destination-unreachable, packet-too-big, time-exceeded, parameter-problem, nd-router-solicit, nd-router-advert, nd-neighbor-solicit, nd-neighbor-advert, mld-listener-query, mld-listener-report, mld-listener-done } accept
            ip6 daddr fe80::/64 udp dport 546 accept
        """;

    /// <summary>Lists the tables that the firewall has.</summary>
    internal static IEnumerable<(string Family, string Name)> Tables(Firewall firewall) =>
        firewall.Tables.Select(static table => (KebabCase.Of(table.Value.Family), table.Key)).Prepend(("inet", TableName));

    internal static string Of(Firewall firewall)
    {
        var text = new StringBuilder();
        Append(text, "inet", TableName, Table(firewall));
        foreach (var (name, table) in firewall.Tables)
        {
            Append(text, KebabCase.Of(table.Family), name, table.Content.ToString());
        }

        return text.ToString();
    }

    /// <summary>Says whether braces outside quotes and comments do not match.</summary>
    internal static bool Unbalanced(string rules)
    {
        var depth = 0;
        var (isQuoted, isComment) = (false, false);
        foreach (var letter in rules)
        {
            isComment = (isComment || (letter == '#' && !isQuoted)) && letter != '\n';
            isQuoted ^= letter == '"' && !isComment;
            depth += isQuoted || isComment ? 0 : letter switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0)
            {
                return true;
            }
        }

        return depth != 0 || isQuoted;
    }

    /// <summary>Declaring a table before deleting it makes the deletion work when there is none yet.</summary>
    private static void Append(StringBuilder text, string family, string name, string content) =>
        text.Append(CultureInfo.InvariantCulture, $"table {family} {name}\ndelete table {family} {name}\ntable {family} {name} {{\n{Lines.Ended(content)}}}\n");

    private static string Table(Firewall firewall)
    {
        List<string> lines = ["    chain input {", "        type filter hook input priority filter; policy drop;", Indented(Essential)];
        lines.AddRange(firewall.TrustedInterfaces.Select(static name => $"        iifname \"{name}\" accept"));
        if (firewall.AllowPing)
        {
            lines.Add("        icmp type echo-request accept");
            lines.Add("        icmpv6 type echo-request accept");
        }

        lines.AddRange(Ports(firewall, ""));
        lines.AddRange(firewall.Interfaces.SelectMany(static row => Ports(row.Value, $"iifname \"{row.Key}\" ")));
        AddRules(lines, firewall.ExtraInputRules);
        if (firewall.LogRefused)
        {
            lines.Add("        tcp flags & (fin | syn | rst | ack) == syn limit rate 10/minute log prefix \"refused connection: \" level info");
        }

        if (firewall.RejectPackets)
        {
            lines.Add("        meta l4proto tcp reject with tcp reset");
            lines.Add("        reject");
        }

        lines.Add("    }");
        if (firewall.FilterForward)
        {
            lines.AddRange(["    chain forward {", "        type filter hook forward priority filter; policy drop;", "        ct state vmap { established : accept, related : accept, invalid : drop }"]);
            AddRules(lines, firewall.ExtraForwardRules);
            lines.Add("    }");
        }

        return Lines.Join(lines);
    }

    private static IEnumerable<string> Ports(FirewallPorts ports, string match)
    {
        var protocols = new[]
        {
            ("tcp", ports.AllowedTcpPorts, ports.AllowedTcpPortRanges),
            ("udp", ports.AllowedUdpPorts, ports.AllowedUdpPortRanges),
        };
        foreach (var (protocol, single, ranges) in protocols)
        {
            var merged = Merge(single.Select(static port => new PortRange(port, port)).Concat(ranges)).ToList();
            if (merged.Count > 0)
            {
                yield return $"        {match}{protocol} dport {{ {string.Join(", ", merged.Select(Show))} }} accept";
            }
        }
    }

    /// <summary>Joins ranges that touch: nft refuses sets in which elements overlap.</summary>
    private static IEnumerable<PortRange> Merge(IEnumerable<PortRange> ranges)
    {
        PortRange? open = null;
        foreach (var range in ranges.Order())
        {
            if (open is { } last && range.First <= last.Last + 1)
            {
                open = new PortRange(last.First, Math.Max(last.Last, range.Last));
                continue;
            }

            if (open is { } complete)
            {
                yield return complete;
            }

            open = range;
        }

        if (open is { } rest)
        {
            yield return rest;
        }
    }

    private static string Show(PortRange range) => range.First == range.Last ? range.First.ToString(CultureInfo.InvariantCulture) : range.ToString();

    private static void AddRules(List<string> lines, OptionLines rules)
    {
        if (rules.HasValue && rules.ToString() is { Length: > 0 } text)
        {
            lines.AddRange(text.Split('\n').Select(static line => $"        {line.Trim()}"));
        }
    }

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(static line => $"    {line.TrimEnd()}"));
}
