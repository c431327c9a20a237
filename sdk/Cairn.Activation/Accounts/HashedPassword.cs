namespace Cairn.Activation.Accounts;

/// <summary>The hash of a password as <c>/etc/shadow</c> has it. It is shown nowhere: who knows it can guess the password at leisure.</summary>
internal sealed class HashedPassword
{
    private HashedPassword(string field) => Field = field;

    internal string Field { get; }

    /// <summary>Reads the content of a secret.</summary>
    /// <param name="content">A hash as crypt(5) describes it, or <c>!</c> or <c>*</c> for no password that matches; a line feed may follow.</param>
    /// <returns>Null for anything else: an empty field lets everyone in, and a password in clear text lets nobody in and everyone read it.</returns>
    internal static HashedPassword? Parse(string content)
    {
        var field = content.TrimEnd('\n', '\r');
        var isHash = field.Length > 3 && field[0] == '$' && field.IndexOf('$', 1) > 1;
        return (isHash || field is ['!' or '*', ..]) && field.All(static c => c is > ' ' and < '\x7f' and not ':') ? new HashedPassword(field) : null;
    }

    public override string ToString() => "(hash)";
}
