namespace Cairn.Platform;

/// <summary>Generated values of a machine or a home: secrets, and public ones.</summary>
public sealed partial class Vars : OptionSet
{
    /// <summary>The generators that are used, by name. <see cref="Use{TGenerator}(string)"/> adds them.</summary>
    [RowName("generator")]
    public partial OptionTable<UsedGenerator> Generators { get; }

    /// <summary>Files with secrets in them, by path below the folder of templates. They are put together on the machine, in memory.</summary>
    /// <example><c>linux.Vars.Templates["web/env"].Text = $"TOKEN={token.File.Placeholder}";</c></example>
    [RowName("template")]
    public partial OptionTable<SecretTemplate> Templates { get; }

    private HostContext Surroundings => (HostContext)GetContext()!;

    /// <summary>Uses a generator: its values exist for this machine, and its secrets are on it.</summary>
    /// <typeparam name="TGenerator">The generator.</typeparam>
    /// <param name="key">Which instance, when a machine has several. Default: none.</param>
    /// <returns>The generator, whose files know their paths and values.</returns>
    public TGenerator Use<TGenerator>(string? key = null)
        where TGenerator : Generator, new() => Use(new TGenerator { Key = KeyOf(key) });

    /// <summary>Uses a generator that has settings. Who uses the same one, with the same key, has to agree on them.</summary>
    /// <typeparam name="TGenerator">The generator.</typeparam>
    /// <param name="generator">The generator with its settings. In a home, give it a key with the user's name.</param>
    /// <returns>The same generator, whose files now know their paths and values.</returns>
    /// <example><c>linux.Vars.Use(new SshCertificate { Names = ["cinnabar.example.net"] });</c></example>
    public TGenerator Use<TGenerator>(TGenerator generator)
        where TGenerator : Generator
    {
        var row = Generators[generator.Name];
        generator.Bind(new VarUse(Surroundings.Machine, Surroundings.Fleet.Vars.Values, row));
        row.Generator = generator;
        return generator;
    }

    internal IEnumerable<Generator> All() => Generators.Values.Select(static row => row.Generator);

    /// <summary>Homes of one machine have values of their own.</summary>
    private string? KeyOf(string? key) => GetOuter() is Home home ? (key is null ? home.UserName : $"{home.UserName}-{key}") : key;
}
