using System.CommandLine;
using System.Text.Json;
using System.Text.Unicode;
using Cairn.Cli.Vars;
using Cairn.Secrets;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn vars get</c> and <c>set</c>: one value.</summary>
internal static class VarsValueCommand
{
    private const string Shared = "shared";

    internal static Command Get(Terminal terminal, string folder, VarsSurroundings surroundings)
    {
        var (machine, value) = Arguments();
        var json = VarsCommand.Json();
        var command = new Command("get", "Writes a value to standard output, byte for byte.") { machine, value, json };
        command.SetAction((parsed, cancellation) => VarsCommand.LookAtAsync(terminal, folder, surroundings, fleet =>
        {
            var (node, file) = Find(fleet, parsed.GetValue(machine)!, parsed.GetValue(value)!);
            if (!fleet.Tree.Exists(node.Place, file))
            {
                throw new CommandException(ExitCodes.Usage, $"'{node.Place}/{file.Name}' does not exist yet. Run 'cairn vars generate'.");
            }

            using var content = fleet.Tree.Read(node.Place, file, fleet.Identities);
            using var output = surroundings.StandardOutput();
            if (parsed.GetValue(json))
            {
                using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true }))
                {
                    Write(writer, node, file, content);
                }

                output.Write("\n"u8);
            }
            else
            {
                output.Write(content.Span);
            }

            return Task.FromResult(ExitCodes.Done);
        }, cancellation));
        return command;
    }

    internal static Command Set(Terminal terminal, string folder, VarsSurroundings surroundings)
    {
        var (machine, value) = Arguments();
        var (commit, json) = (VarsCommand.Commit(), VarsCommand.Json());
        var command = new Command("set", "Sets a value: to what is typed, unseen, or to standard input, byte for byte.") { machine, value, commit, json };
        command.SetAction((parsed, cancellation) => VarsCommand.OnFleetAsync(terminal, folder, surroundings, parsed.GetValue(commit), async fleet =>
        {
            var (node, file) = Find(fleet, parsed.GetValue(machine)!, parsed.GetValue(value)!);
            var changes = new VarChanges();
            var outcomes = new List<VarOutcome>();
            MachineKeys.AddMissing(fleet, [node], changes, outcomes);
            using (var given = Read(terminal, surroundings, node, file))
            using (var content = FinalNewlines.Apply(file.Newline, given.Span))
            {
                changes.Put(node.Place, file, fleet.Seal(node, file, content));
            }

            changes.PutValidation(node);
            await fleet.ApplyAsync(changes, parsed.GetValue(commit) ? $"Set {node.Place}/{file.Name}" : null, cancellation);
            if (fleet.Catalog.WithDependents([node.Place]).Skip(1).ToList() is { Count: > 0 } dependents)
            {
                terminal.Hint($"{string.Join(", ", dependents.Select(static dependent => $"'{dependent.Place}'"))} depend on it, and were made from what it was. 'cairn vars rotate' makes them anew.");
            }

            outcomes.Add(new VarOutcome($"{node.Place}/{file.Name}", "set"));
            VarsReport.Write(terminal, outcomes, parsed.GetValue(json), nothing: "");
            return ExitCodes.Done;
        }, cancellation));
        return command;
    }

    /// <summary>Writes what is text as text, and any other bytes in base64, with no string in between.</summary>
    private static void Write(Utf8JsonWriter writer, VarNode node, VarFileDescription file, SecretBytes content)
    {
        var isText = Utf8.IsValid(content.Span);
        writer.WriteStartObject();
        writer.WriteString("generator", node.Place.ToString());
        writer.WriteString("file", file.Name);
        writer.WriteBoolean("isSecret", file.IsSecret);
        writer.WriteString("encoding", isText ? "utf-8" : "base64");
        if (isText)
        {
            writer.WriteString("value", content.Span);
        }
        else
        {
            writer.WriteBase64String("value", content.Span);
        }

        writer.WriteEndObject();
    }

    private static (Argument<string> Machine, Argument<string> Value) Arguments() =>
        (new("machine") { Description = "The machine, or 'shared'." }, new("value") { Description = "Generator and file, as ssh-host-key/ssh_host_ed25519_key." });

    private static SecretBytes Read(Terminal terminal, VarsSurroundings surroundings, VarNode node, VarFileDescription file)
    {
        if (surroundings.Input is { } input)
        {
            return Typed(terminal, input, $"{node.Place}/{file.Name}", file.IsSecret);
        }

        using var stream = surroundings.StandardInput();
        return SecretStream.ReadToEnd(stream);
    }

    /// <summary>Has a secret typed twice, as nobody sees it.</summary>
    private static SecretBytes Typed(Terminal terminal, IAnswerInput input, string name, bool isSecret)
    {
        input.Prepare();
        terminal.Ask($"{name}, end with Ctrl-D: ");
        var typed = input.Read(isSecret, isMultiline: true) ?? throw new CommandException(ExitCodes.Usage, $"'{name}' was not given, so nothing was set.");
        if (isSecret)
        {
            terminal.Ask("Once more: ");
            using var again = input.Read(isHidden: true, isMultiline: true);
            if (again is null || !typed.ContentEquals(again.Span))
            {
                typed.Dispose();
                throw new CommandException(ExitCodes.Usage, $"'{name}' was typed differently the second time, so nothing was set.");
            }
        }

        return typed;
    }

    private static (VarNode Node, VarFileDescription File) Find(VarsFleet fleet, string machine, string value)
    {
        var nodes = machine == Shared ? fleet.Catalog.Ordered.Where(static node => node.Place.Machine is null) : fleet.Of([machine]);
        var all = nodes.SelectMany(static node => node.Description.Files.Select(file => (Name: $"{node.Place.Generator}/{file.Name}", node, file))).OrderBy(static known => known.Name, StringComparer.Ordinal).ToList();
        var exact = all.Find(known => known.Name == value);
        if (exact.node is not null)
        {
            return (exact.node, exact.file);
        }

        var near = all.Where(known => known.Name.Contains(value, StringComparison.Ordinal)).Select(static known => known.Name).ToList();
        var hint = near.Count > 0 ? $"Did you mean {string.Join(", ", near.Select(static name => $"'{name}'"))}?" : $"There are {string.Join(", ", all.Select(static known => known.Name))}.";
        throw new CommandException(ExitCodes.Usage, $"'{value}' is no value of '{machine}'. {hint}");
    }
}
