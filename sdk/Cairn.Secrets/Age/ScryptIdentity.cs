using System.Globalization;

namespace Cairn.Secrets.Age;

/// <summary>A passphrase as what opens a file.</summary>
internal sealed class ScryptIdentity(SecretBytes passphrase) : AgeIdentity
{
    // More would let a file keep its reader busy for minutes.
    private const int MaxLogWork = 22;

    public override AgeRecipient? Recipient => null;

    internal override SecretBytes? Unwrap(AgeStanza stanza)
    {
        if (stanza.Type != ScryptRecipient.StanzaType)
        {
            return null;
        }

        stanza.ExpectArguments(2);
        var salt = stanza.BytesOf(0, ScryptRecipient.SaltSize);
        var digits = stanza.Arguments[1];
        if (digits is ['0', ..] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var logWork) || logWork > MaxLogWork)
        {
            throw stanza.Broken($"has a work factor other than a number from 1 to {MaxLogWork}");
        }

        using var key = ScryptRecipient.KeyOf(passphrase, salt, logWork);
        return KeyDerivation.Open(key, stanza);
    }

    protected override void Dispose(bool disposing) => passphrase.Dispose();
}
