using System.Text;
using Cairn.Secrets;
using Cairn.Secrets.Vars;

namespace Cairn.Platform;

/// <summary>What a generator works with while it runs: answers, what others made, and where to write.</summary>
/// <remarks>Secrets that it hands out are overwritten when the generator is done. Randomness comes from <c>RandomNumberGenerator</c> or <see cref="SecretBytes.Random"/>.</remarks>
public sealed class GeneratorContext
{
    private readonly Generator _generator;
    private readonly Machine? _machine;
    private readonly GeneratorRequest _request;
    private readonly SortedDictionary<string, SecretBytes> _written = new(StringComparer.Ordinal);

    internal GeneratorContext(Generator generator, Machine? machine, GeneratorRequest request, TimeProvider clock) =>
        (_generator, _machine, _request, Clock) = (generator, machine, request, clock);

    /// <summary>Gets the machine whose values are made.</summary>
    /// <exception cref="InvalidOperationException">The generator is shared, so there is no such machine.</exception>
    public Machine Machine => _generator.IsShared || _machine is null
        ? throw new InvalidOperationException($"'{_generator.Name}' is shared, so it belongs to no machine. Read what concerns one in a generator that is not shared.")
        : _machine;

    /// <summary>Gets the time, for what expires.</summary>
    public TimeProvider Clock { get; }

    internal IReadOnlyDictionary<string, SecretBytes> Written => _written;

    /// <summary>Reads a secret of a dependency.</summary>
    /// <param name="file">The file, of the dependency's <c>Generator</c>.</param>
    /// <returns>The content; the context disposes it.</returns>
    public SecretBytes Read(SecretFile file) => Content(file);

    /// <summary>Reads a public value of a dependency.</summary>
    /// <param name="file">The file, of the dependency's <c>Generator</c>.</param>
    /// <returns>The text, without the newlines that end it.</returns>
    public string Read(PublicFile file) => Encoding.UTF8.GetString(Content(file).Span).TrimEnd('\r', '\n');

    /// <summary>Gets the answer to a prompt.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <returns>The answer in UTF-8; empty if nothing was answered. The context disposes it.</returns>
    public SecretBytes Answer(Prompt prompt) => _request.Answers.FirstOrDefault(answer => string.Equals(answer.Name, prompt.Name, StringComparison.Ordinal))?.Content
        ?? (prompt.IsRequired && prompt.Default is null ? throw Fail($"'{prompt.Name}' was not answered") : SecretBytes.FromText(prompt.Default));

    /// <summary>Writes a secret.</summary>
    /// <param name="file">The file.</param>
    /// <param name="content">The content, which stays the caller's.</param>
    public void Write(SecretFile file, ReadOnlySpan<byte> content) => Keep(file, content);

    /// <summary>Writes a secret.</summary>
    /// <param name="file">The file.</param>
    /// <param name="content">The content, which stays the caller's.</param>
    public void Write(SecretFile file, SecretBytes content) => Keep(file, content.Span);

    /// <summary>Writes a secret that is text. Text lives longer in memory than <see cref="SecretBytes"/>; prefer those.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">The text.</param>
    public void Write(SecretFile file, string text)
    {
        using var content = SecretBytes.FromText(text);
        Keep(file, content.Span);
    }

    /// <summary>Writes a public value.</summary>
    /// <param name="file">The file.</param>
    /// <param name="content">The content.</param>
    public void Write(PublicFile file, ReadOnlySpan<byte> content) => Keep(file, content);

    /// <summary>Writes a public value that is text.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">The text.</param>
    public void Write(PublicFile file, string text) => Keep(file, Encoding.UTF8.GetBytes(text));

    /// <summary>Makes the exception that stops the generator with a message for people.</summary>
    /// <param name="reason">What is wrong and what to do, without secrets.</param>
    /// <returns>The exception to throw.</returns>
    public GeneratorException Fail(string reason) => new($"'{_generator.Place}' makes nothing: {reason}.");

    internal void Clear()
    {
        foreach (var content in _written.Values)
        {
            content.Dispose();
        }
    }

    private SecretBytes Content(VarFile file) =>
        _request.Dependencies.FirstOrDefault(value => value.Place == file.Generator.Place && string.Equals(value.File, file.Name, StringComparison.Ordinal))?.Content
        ?? throw new InvalidOperationException($"'{_generator.Name}' reads '{file.Generator.Place}/{file.Name}', but does not depend on it. Declare a 'Dependency<{file.Generator.GetType().Name}>'.");

    private void Keep(VarFile file, ReadOnlySpan<byte> content)
    {
        if (!ReferenceEquals(file.Generator, _generator))
        {
            throw new InvalidOperationException($"'{_generator.Name}' writes '{file.Generator.Name}/{file.Name}', which is another generator's. Write a file of its own.");
        }

        if (!_written.TryAdd(file.Name, FinalNewlines.Apply(file.Newline, content)))
        {
            throw new InvalidOperationException($"'{_generator.Name}' writes '{file.Name}' twice. Write each file once.");
        }
    }
}
