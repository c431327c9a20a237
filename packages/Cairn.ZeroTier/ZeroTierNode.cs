using Cairn.Secrets.Networks;
using Cairn.Secrets.Vars;

namespace Cairn.ZeroTier;

/// <summary>Who a machine is in the networks of ZeroTier.</summary>
public sealed class ZeroTierNode : Generator
{
    /// <summary>Gets the identity with its private half, as ZeroTier's <c>identity.secret</c>.</summary>
    public SecretFile Identity { get; } = new("identity.secret") { Newline = FinalNewline.Absent };

    /// <summary>Gets the public identity, as ZeroTier's <c>identity.public</c>.</summary>
    public PublicFile PublicIdentity { get; } = new("identity.public") { Newline = FinalNewline.Present, Placeholder = MeshAddress.NoNode };

    /// <summary>Gets the node, which everyone may know: the ten digits that the public identity begins with.</summary>
    public string NodeId => PublicIdentity.Value.Split(':')[0];

    /// <inheritdoc/>
    protected override void Generate(GeneratorContext context)
    {
        using var identity = ZeroTierIdentity.Generate();
        using var text = identity.ToSecretText();
        context.Write(Identity, text);
        context.Write(PublicIdentity, identity.ToPublicText());
    }
}
