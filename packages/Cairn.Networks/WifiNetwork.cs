using System.Text;
using Cairn.Secrets.Networks;
using Cairn.Secrets.Vars;

namespace Cairn.Networks;

/// <summary>A wireless network with a passphrase; the generator's key is a name of your choice. Machines get the key that follows from the passphrase.</summary>
public sealed class WifiNetwork : Generator
{
    /// <inheritdoc/>
    public override bool IsShared => true;

    /// <summary>Gets the question for the network's name, which is kept for the admins.</summary>
    public Prompt NetworkName { get; } = new("network-name") { Description = "Name of the wireless network (SSID)", Persist = true };

    /// <summary>Gets the question for the passphrase, which is kept for the admins.</summary>
    public Prompt Passphrase { get; } = new("passphrase") { Kind = PromptKind.Hidden, Description = "Passphrase of the wireless network", Persist = true };

    /// <summary>Gets the name in hex, in which any name can be written.</summary>
    public SecretFile HexName { get; } = new("ssid.hex") { Newline = FinalNewline.Present };

    /// <summary>Gets the key in hex, which opens this network but does not tell the passphrase.</summary>
    public SecretFile HexKey { get; } = new("psk.hex") { Newline = FinalNewline.Present };

    /// <inheritdoc/>
    protected override void Generate(GeneratorContext context)
    {
        var name = context.Answer(NetworkName);
        using var key = WifiKey.Of(context.Answer(Passphrase), Encoding.UTF8.GetString(name.Span));
        context.Write(HexKey, key);
        context.Write(HexName, Convert.ToHexStringLower(name.Span));
    }
}
