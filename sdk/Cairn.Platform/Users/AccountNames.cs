namespace Cairn.Platform;

/// <summary>What names of users and groups may look like.</summary>
internal static class AccountNames
{
    internal const string Name = "[A-Za-z_][A-Za-z0-9_.-]{0,30}[A-Za-z0-9_.$-]?";

    internal const string NameOrNumber = $"(?:{Name}|[0-9]{{1,10}})";

    internal const string Rule = "must be the name or the number of an account";

    internal const string NameRule = "must be the name of an account: letters, digits, '.', '_' and '-', at most 32";
}
