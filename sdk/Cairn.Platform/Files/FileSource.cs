using System.Text;

namespace Cairn.Platform;

/// <summary>Where a file's content comes from: bytes that travel in the closure, or a path on the machine.</summary>
/// <remarks>A value: two sources with equal content are equal. It is not a place for secrets; those are paths under <c>/run/cairn/secrets</c>.</remarks>
public sealed class FileSource : IEquatable<FileSource>
{
    private readonly byte[]? _content;

    private FileSource(byte[]? content, string? machinePath) => (_content, MachinePath) = (content, machinePath);

    /// <summary>Gets the absolute path on the machine that the file is a link to; null when the content is in the closure.</summary>
    public string? MachinePath { get; }

    /// <summary>Gets the bytes; empty when the source is a path on the machine.</summary>
    public ReadOnlyMemory<byte> Content => _content;

    /// <summary>Takes text, in UTF-8 without byte order mark and exactly as given.</summary>
    /// <param name="text">The whole content.</param>
    /// <returns>The source.</returns>
    public static FileSource Text(string text) => new(Encoding.UTF8.GetBytes(text), machinePath: null);

    /// <summary>Takes bytes.</summary>
    /// <param name="content">The whole content, which is copied.</param>
    /// <returns>The source.</returns>
    public static FileSource Bytes(ReadOnlySpan<byte> content) => new(content.ToArray(), machinePath: null);

    /// <summary>Takes a file that is embedded in the assembly of a module: an <c>EmbeddedResource</c> of its project.</summary>
    /// <typeparam name="TModule">A type of that assembly; its namespace is put before the name, as MSBuild does for a file beside it.</typeparam>
    /// <param name="name">The name, <c>motd.txt</c> for example.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">There is no such resource; the message lists those that are.</exception>
    public static FileSource Resource<TModule>(string name)
    {
        using var stream = typeof(TModule).Assembly.GetManifestResourceStream(typeof(TModule), name)
            ?? typeof(TModule).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException(
                $"'{name}' is not embedded in {typeof(TModule).Assembly.GetName().Name}. "
                + $"Embedded are: {string.Join(", ", typeof(TModule).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))}.",
                nameof(name));
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new FileSource(copy.ToArray(), machinePath: null);
    }

    /// <summary>Links to a path on the machine: in the store, or what exists only there, as a secret does.</summary>
    /// <param name="path">The absolute path, <c>/run/cairn/secrets/key</c> for example.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">The path is not absolute, or has parts that lead elsewhere.</exception>
    public static FileSource Path(string path) => PathRules.WhyNotAbsolute(path) is { } reason
        ? throw new ArgumentException($"'{PathRules.Printable(path)}' cannot be a source: {reason}.", nameof(path))
        : new FileSource(content: null, path);

    /// <inheritdoc/>
    public bool Equals(FileSource? other) =>
        other is not null
        && string.Equals(MachinePath, other.MachinePath, StringComparison.Ordinal)
        && _content.AsSpan().SequenceEqual(other._content);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FileSource);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MachinePath, _content?.Length);

    /// <summary>Gives the path, or the size of the content.</summary>
    /// <returns>A description for messages.</returns>
    public override string ToString() => MachinePath ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_content!.Length} bytes");
}
