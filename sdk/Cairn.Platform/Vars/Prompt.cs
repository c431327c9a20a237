using Cairn.Secrets.Vars;

namespace Cairn.Platform;

/// <summary>A question that a generator needs an answer to. Each machine is asked for itself, unless the generator is shared.</summary>
/// <param name="name">Its name, by which automation answers it.</param>
/// <example><c>public Prompt Password { get; } = new("password") { Kind = PromptKind.Hidden, Description = "Password of the user" };</c></example>
public sealed class Prompt(string name)
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets how the answer is typed. Default: a line.</summary>
    public PromptKind Kind { get; init; }

    /// <summary>Gets what is asked, in a few words. Default: the name.</summary>
    public string Description { get; init; } = name;

    /// <summary>Gets how to find the answer. Default: none.</summary>
    public string? Help { get; init; }

    /// <summary>Gets a value indicating whether an answer is needed. Default: yes.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>Gets the answer that an empty line stands for. Default: none. It is no place for a secret.</summary>
    public string? Default { get; init; }

    /// <summary>Gets a value indicating whether the answer is kept, encrypted for admins, and offered the next time. Default: no.</summary>
    public bool Persist { get; init; }

    internal PromptDescription Describe() => new(Name, Kind, Description, IsRequired, Persist) { Help = Help, Default = Default };
}
