using Cairn.Secrets;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Vars;

/// <summary>Collects the answers that generators need, all of them before the first one runs.</summary>
internal sealed class Questions(VarsFleet fleet, Terminal terminal, Answers given, IAnswerInput? input)
{
    private const int Attempts = 3;

    /// <summary>Answers every prompt, or fails with a list of those that nobody answers.</summary>
    /// <param name="nodes">The generators that are to run.</param>
    /// <param name="askAgain">Whether kept answers are offered rather than taken.</param>
    internal Dictionary<VarPlace, IReadOnlyList<NamedSecret>> Ask(IReadOnlyList<VarNode> nodes, bool askAgain)
    {
        var answers = new Dictionary<VarPlace, IReadOnlyList<NamedSecret>>();
        var open = new List<string>();
        foreach (var node in nodes)
        {
            var answered = new List<NamedSecret>();
            foreach (var prompt in node.Description.Prompts)
            {
                if (Answer(node, prompt, askAgain) is { } answer)
                {
                    answered.Add(new NamedSecret(prompt.Name, answer));
                }
                else if (prompt.IsRequired && prompt.Default is null)
                {
                    open.Add($"  {node.Place} {prompt.Name}: {prompt.Description} ({Answers.VariableOf(node.Place, prompt.Name)})");
                }
            }

            answers.Add(node.Place, answered);
        }

        return open.Count == 0 ? answers : throw new CommandException(
            ExitCodes.Usage, $"These prompts have no answer, so nothing was generated. Answer them in a terminal, in a file with --answers, or in the environment:\n{string.Join('\n', open)}");
    }

    private SecretBytes? Answer(VarNode node, PromptDescription prompt, bool askAgain)
    {
        if (given.Find(node.Place, prompt.Name) is { } answer)
        {
            return answer;
        }

        var kept = Kept(node, prompt);
        if (input is null || (kept is not null && !askAgain))
        {
            return kept ?? (prompt.Default is null ? null : SecretBytes.FromText(prompt.Default));
        }

        return FromTerminal(node, prompt, kept);
    }

    private SecretBytes? Kept(VarNode node, PromptDescription prompt)
    {
        var file = node.Description.Files.FirstOrDefault(file => prompt.IsPersisted && file.Name == prompt.Name);
        return file is not null && fleet.Tree.Exists(node.Place, file) ? fleet.Tree.Read(node.Place, file, fleet.Identities) : null;
    }

    private SecretBytes? FromTerminal(VarNode node, PromptDescription prompt, SecretBytes? kept)
    {
        var isHidden = prompt.Kind is PromptKind.Hidden or PromptKind.MultilineHidden;
        var isMultiline = prompt.Kind is PromptKind.Multiline or PromptKind.MultilineHidden;
        if (prompt.Help is { } help)
        {
            terminal.Progress(help);
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var ending = isMultiline ? ", end with Ctrl-D" : "";
            var offer = kept is not null ? ", Enter keeps the previous answer" : prompt.Default is { } usual ? $", Enter for '{usual}'" : "";
            input!.Prepare();
            terminal.Ask($"{node.Place}: {prompt.Description}{ending}{offer}: ");
            if (input.Read(isHidden, isMultiline) is not { } typed)
            {
                return kept;
            }

            if (typed.Length == 0)
            {
                typed.Dispose();
                if (kept is not null || !prompt.IsRequired || prompt.Default is not null)
                {
                    return kept ?? SecretBytes.FromText(prompt.Default);
                }

                terminal.Progress("An answer is needed.");
                continue;
            }

            if (!isHidden || IsConfirmed(typed, isMultiline))
            {
                return typed;
            }

            typed.Dispose();
            terminal.Progress("The two differ. Type it again.");
        }

        throw new CommandException(ExitCodes.Usage, $"'{node.Place} {prompt.Name}' was not answered in {Attempts} attempts. Nothing was generated.");
    }

    private bool IsConfirmed(SecretBytes typed, bool isMultiline)
    {
        terminal.Ask("Once more: ");
        using var again = input!.Read(isHidden: true, isMultiline);
        return again is not null && typed.ContentEquals(again.Span);
    }
}
