using System.Text;
using Cairn.Activation.Accounts;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Accounts.Support;

/// <summary>The accounts of a machine, kept in memory from one plan to the next.</summary>
internal sealed class Machine
{
    internal const string Passwd = """
        root:x:0:0:root:/root:/bin/bash
        daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
        bob:x:1000:1000:Bob,,,:/home/bob:/bin/bash

        """;

    internal const string Shadow = """
        root:*:20000:0:99999:7:::
        daemon:*:20000:0:99999:7:::
        bob:$6$salt$bobs:20001:0:99999:7:::

        """;

    internal const string Group = """
        root:x:0:
        daemon:x:1:
        sudo:x:27:bob
        users:x:100:
        bob:x:1000:

        """;

    internal const string Gshadow = """
        root:*::
        daemon:*::
        sudo:*::bob
        users:*::
        bob:!::

        """;

    internal AccountFiles Files { get; set; } = Of(Passwd, Shadow, Group, Gshadow, "bob:100000:65536\n", "bob:100000:65536\n");

    internal AccountIds Ids { get; set; } = new();

    internal AccountLedger Ledger { get; set; } = new();

    internal Dictionary<string, string> Secrets { get; } = new(StringComparer.Ordinal);

    internal DateOnly Today { get; set; } = new(2026, 11, 23);

    internal string? Shells { get; set; } = "/bin/sh\n/bin/bash\n/bin/zsh\n";

    internal LoginDefaults Defaults { get; set; } = new();

    internal string[] InUse { get; set; } = [];

    internal string PasswdText => Text(Files.Passwd);

    internal string ShadowText => Text(Files.Shadow);

    internal string GroupText => Text(Files.Group);

    internal string GshadowText => Text(Files.Gshadow);

    internal static AccountFiles Of(string? passwd, string? shadow, string? group, string? gshadow = null, string? subuid = null, string? subgid = null) => new()
    {
        Passwd = Bytes(passwd),
        Shadow = Bytes(shadow),
        Group = Bytes(group),
        Gshadow = Bytes(gshadow),
        Subuid = Bytes(subuid),
        Subgid = Bytes(subgid),
    };

    internal static byte[]? Bytes(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);

    internal static string Text(byte[]? content) => Encoding.UTF8.GetString(content ?? []);

    /// <summary>A person as the platform renders one.</summary>
    internal static UserEntry Person(string name) => new() { Name = name, Home = $"/home/{name}", CreateHome = true };

    /// <summary>The account of a program as the platform renders one.</summary>
    internal static UserEntry Program(string name) => new() { Name = name, IsSystem = true, Shell = "/usr/sbin/nologin" };

    internal AccountPlan Plan(IReadOnlyList<UserEntry> users, params IReadOnlyList<GroupEntry> groups) => AccountPlanner.Plan(new AccountRequest
    {
        Files = Files,
        Users = users,
        Groups = groups,
        Ids = Ids,
        Ledger = Ledger,
        Defaults = Defaults,
        Shells = Shells,
        PasswordFile = file => Secrets.GetValueOrDefault(file),
        InUse = InUse,
        Today = Today,
    });

    /// <summary>Plans, expects that nothing speaks against it, and does it.</summary>
    internal AccountPlan Switch(IReadOnlyList<UserEntry> users, params IReadOnlyList<GroupEntry> groups)
    {
        var plan = Plan(users, groups);
        plan.Refusals.ShouldBeEmpty();
        (Files, Ids, Ledger) = (plan.Files, plan.Ids, plan.Ledger);
        return plan;
    }

    internal string[] UserLine(string name) => Line(PasswdText, name);

    internal string[] ShadowLine(string name) => Line(ShadowText, name);

    internal string[] GroupLine(string name) => Line(GroupText, name);

    internal string[] GshadowLine(string name) => Line(GshadowText, name);

    /// <summary>Does what somebody at the machine would do.</summary>
    internal void Edit(string old, string now)
    {
        var all = PasswdText + ShadowText + GroupText + GshadowText;
        all.ShouldContain(old);
        Files = Files with
        {
            Passwd = Bytes(PasswdText.Replace(old, now, StringComparison.Ordinal)),
            Shadow = Bytes(ShadowText.Replace(old, now, StringComparison.Ordinal)),
            Group = Bytes(GroupText.Replace(old, now, StringComparison.Ordinal)),
            Gshadow = Bytes(GshadowText.Replace(old, now, StringComparison.Ordinal)),
        };
    }

    private static string[] Line(string text, string name) =>
        text.Split('\n').Single(line => line.StartsWith(name + ":", StringComparison.Ordinal)).Split(':');
}
