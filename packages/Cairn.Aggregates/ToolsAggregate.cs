namespace Cairn.Aggregates;

/// <summary>Commands of one's own, below <c>~/.local/bin</c>, and a few that most people want.</summary>
public sealed partial class ToolsAggregate : Feature, IModule<Home>, IValidatableObject
{
    /// <summary>Scripts by the name of their command. Each names its interpreter in its first line, otherwise <c>sh</c> runs it.</summary>
    public partial OptionMap<string> Commands { get; set; }

    /// <summary>Whether the commands that come with the package are there: <c>fleet-machines</c>. Default: yes.</summary>
    [Default(true)]
    public partial bool Included { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from name in Commands.Keys
        where name.Length == 0 || name[0] is '.' or '-' || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
        select new ValidationResult("A command has a name that is not made of letters, digits, '-', '_' and '.', or begins with '.' or '-'.", [nameof(Commands)]);

    /// <inheritdoc/>
    public void Configure(Home target)
    {
        target.Session.Path.Add($"{target.Directory}/.local/bin");
        if (Included)
        {
            Write(target, "fleet-machines", $"cat <<'END'\n{string.Join('\n', target.Fleet.Machines.Select(static machine => $"{machine.Name}\t{machine.System}\t{machine.Address}"))}\nEND");
        }

        foreach (var (name, script) in Commands)
        {
            Write(target, name, script);
        }
    }

    private static void Write(Home home, string name, string script)
    {
        var file = home.Files[$".local/bin/{name}"];
        file.Text = script.StartsWith("#!", StringComparison.Ordinal) ? script : $"#!/bin/sh\nset -eu\n{script}";
        file.Executable = true;
    }
}
