using System.Text;
using Cairn.Secrets.Vars;

namespace Cairn.Platform;

/// <summary>A value that a generator makes and that everyone may know: it is plain in git, and readable while any machine is evaluated.</summary>
/// <param name="name">Its name.</param>
/// <example><c>public PublicFile PublicKey { get; } = new("ssh_host_ed25519_key.pub");</c></example>
public sealed class PublicFile(string name) : VarFile(name)
{
    /// <summary>Gets what stands in for the value until it is made. Default: a text that says so. Give one where the value has to follow rules.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Gets a value indicating whether it is a certificate in PEM, of whose end <c>cairn vars check</c> warns. Default: no.</summary>
    public bool IsCertificate { get; init; }

    /// <summary>Gets the text, without the newlines that end it. While it does not exist, <see cref="Placeholder"/>: the build reports that, once.</summary>
    public string Value => Content is { } content ? Encoding.UTF8.GetString(content.Span).TrimEnd('\r', '\n') : StandIn();

    /// <summary>Gets the text; null while it does not exist, which then is no error.</summary>
    public string? ValueOrNull => Exists ? Value : null;

    /// <summary>Gets a value indicating whether the value exists.</summary>
    public bool Exists => Content is not null;

    private ReadOnlyMemory<byte>? Content => Use.Values.Read(Generator.Place, Name, isSecret: false);

    /// <summary>Gives the text.</summary>
    /// <returns>The value of <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal override VarFileDescription Describe() => new(Name, IsSecret: false, IsDeployed: false, Newline) { IsCertificate = IsCertificate };

    private string StandIn()
    {
        var path = Generator.Place.FileOf(Name, isSecret: false);
        var text = Placeholder ?? $"<{path} does not exist yet>";
        Use.Values.NoteMissing(path, text);
        return text;
    }
}
