using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace Cairn.Composition;

/// <summary>Checks merged values against the rules of their options and option sets.</summary>
internal sealed class ValueRules(EvaluationReport report)
{
    internal void Check(OptionNode node)
    {
        if (node.Plain is Feature && node.SlotOf(nameof(Feature.Enable)).Peek() is not true)
        {
            return; // What has no effect need not be valid.
        }

        for (var i = 0; i < node.Schema.Options.Count; i++)
        {
            if (node.Schema.Options[i].Rules is { } rules)
            {
                CheckSlot(node.Slot(i), rules());
            }
        }

        if (node.Plain is IValidatableObject validatable)
        {
            CheckSet(node, validatable);
        }

        foreach (var child in node.Children().Where(static child => child.Table is null || child.IsPresent))
        {
            Check(child);
        }

        foreach (var item in node.Slots().SelectMany(static slot => slot.Peek() is OptionSet[] sets ? sets : []))
        {
            Check(item.Node);
        }
    }

    private static bool IsAboutTheWhole(ValidationAttribute rule) => rule is MinLengthAttribute or MaxLengthAttribute or LengthAttribute;

    private void CheckSlot(Slot slot, ValidationAttribute[] rules)
    {
        var isCollection = slot is not null && slot.Peek() is IEnumerable and not string;
        if (slot!.Faults.Count > 0 || (slot.Definitions.Count == 0 && !slot.Option.HasDefault && !(isCollection && slot.WasRead)))
        {
            return;
        }

        foreach (var rule in rules)
        {
            if (isCollection && !IsAboutTheWhole(rule))
            {
                CheckItems(slot, rule);
            }
            else if (Breaks(rule, slot.Peek(), out var requirement))
            {
                AddBroken(slot, slot.Path, slot.Peek(), requirement, [.. slot.Winning()]);
            }
        }
    }

    private void CheckItems(Slot slot, ValidationAttribute rule)
    {
        if (slot.Peek() is IDictionary map)
        {
            foreach (DictionaryEntry entry in map)
            {
                if (Breaks(rule, entry.Value, out var requirement))
                {
                    AddBroken(slot, $"{slot.Path}[\"{entry.Key}\"]", entry.Value, requirement, [.. slot.Definitions.Where(d => HasKey(d, (string)entry.Key))]);
                }
            }

            return;
        }

        foreach (var item in ((IEnumerable)slot.Peek()!).Cast<object?>().Distinct())
        {
            if (Breaks(rule, item, out var requirement))
            {
                AddBroken(slot, slot.Path, item, requirement, [.. slot.Winning().Where(d => d.Value is IEnumerable items && items.Cast<object?>().Contains(item))]);
            }
        }
    }

    private static bool HasKey(Definition definition, string key) =>
        definition.GetType().GetProperty("Key", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)?.GetValue(definition) is string own
        && string.Equals(own, key, StringComparison.Ordinal);

    private static bool Breaks(ValidationAttribute rule, object? value, out string requirement)
    {
        requirement = RuleText.Of(rule);
        return !rule.IsValid(value);
    }

    private void AddBroken(Slot slot, string path, object? value, string requirement, IReadOnlyList<Definition> definitions)
    {
        report.Involve(slot);
        report.Add(new Diagnostic(DiagnosticIds.Invalid, Severity.Error, path, $"'{path}' is {ValueText.Of(value)}, but {requirement}.")
        {
            Definitions = [.. definitions.Select(EvaluationReport.Describe)],
        });
    }

    private void CheckSet(OptionNode node, IValidatableObject validatable)
    {
        IEnumerable<ValidationResult> results;
        try
        {
            results = [.. validatable.Validate(new ValidationContext(node.Plain))];
        }
        catch (CompositionException)
        {
            return; // Reported by the option that has no value.
        }

        foreach (var result in results.Where(static r => r != ValidationResult.Success))
        {
            var slots = result.MemberNames.Where(name => node.Schema.TryFind(name, out _)).Select(node.SlotOf).ToList();
            slots.ForEach(report.Involve);
            var members = slots.Count == 0 ? "" : $" ({string.Join(", ", slots.Select(static s => $"'{s.Path}'"))})";
            report.Add(new Diagnostic(
                DiagnosticIds.Invalid, Severity.Error, slots.Count > 0 ? slots[0].Path : node.Path, $"{result.ErrorMessage}{members}")
            {
                Definitions = [.. slots.SelectMany(static s => s.Winning()).Select(EvaluationReport.Describe)],
            });
        }
    }
}
