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
            if (node.Schema.Options[i].Rules is not null)
            {
                CheckSlot(node.Slot(i));
            }
        }

        if (node.Plain is IValidatableObject validatable)
        {
            CheckSet(node, validatable);
        }

        foreach (var child in node.PresentChildren())
        {
            Check(child);
        }

        foreach (var item in node.Slots().SelectMany(static slot => slot.Peek() as OptionSet[] ?? []))
        {
            Check(item.Node);
        }
    }

    private static bool IsAboutTheWhole(ValidationAttribute rule) => rule is MinLengthAttribute or MaxLengthAttribute or LengthAttribute;

    private static bool IsBroken(Slot slot, ValidationAttribute rule, object? value)
    {
        try
        {
            return rule.GetValidationResult(value, new ValidationContext(slot.Node.Plain) { MemberName = slot.Option.Name }) != ValidationResult.Success;
        }
        catch (OverflowException)
        {
            return true; // A range of int says so of a long that does not fit.
        }
    }

    private void CheckSlot(Slot slot)
    {
        if ((slot.Definitions.Count == 0 && !slot.Option.HasDefault) || !slot.TryPeek(out var value))
        {
            return; // What nobody defines is an error for whoever reads it.
        }

        foreach (var rule in slot.Option.GetRules())
        {
            if (value is IEnumerable items and not string && !IsAboutTheWhole(rule))
            {
                CheckItems(slot, rule, items);
            }
            else if (IsBroken(slot, rule, value))
            {
                AddBroken(slot, slot.Path, value, rule, slot.Counting());
            }
        }
    }

    private void CheckItems(Slot slot, ValidationAttribute rule, IEnumerable items)
    {
        if (items is IDictionary map)
        {
            foreach (DictionaryEntry entry in map)
            {
                if (IsBroken(slot, rule, entry.Value))
                {
                    var key = (string)entry.Key;
                    AddBroken(slot, slot.Path + OptionPaths.Key(key), entry.Value, rule, slot.Counting().Where(d => string.Equals(d.Key, key, StringComparison.Ordinal)));
                }
            }

            return;
        }

        foreach (var item in items.Cast<object?>().Distinct())
        {
            if (IsBroken(slot, rule, item))
            {
                AddBroken(slot, slot.Path, item, rule, slot.Counting().Where(d => d.Value is IEnumerable own && own.Cast<object?>().Contains(item)));
            }
        }
    }

    private void AddBroken(Slot slot, string path, object? value, ValidationAttribute rule, IEnumerable<Definition> definitions)
    {
        var shown = definitions.Select(report.Describe).ToList();
        report.Add(new Diagnostic(DiagnosticIds.Invalid, Severity.Error, path, $"'{path}' is {ValueText.Of(value)}, but {RuleText.Of(rule)}.")
        {
            Definitions = shown.Count > 0 ? shown : [DiagnosticDefinition.OfDefault(slot)],
        });
    }

    private void CheckSet(OptionNode node, IValidatableObject validatable)
    {
        List<ValidationResult> results;
        try
        {
            results = [.. validatable.Validate(new ValidationContext(node.Plain)).Where(static r => r != ValidationResult.Success)];
        }
#pragma warning disable CA1031 // Whatever a rule throws is to be told beside everything else.
        catch (Exception exception) when (exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            var place = new DiagnosticDefinition("", StackLocations.OfFailure(exception, node.Plain.GetType()), null, null) { Note = "checks it" };
            report.AddFailure(exception, place, node.Path, $"the rule of '{node.Plain.GetType().Name}'");
            return;
        }

        foreach (var result in results)
        {
            var slots = result.MemberNames.Where(name => node.Schema.TryFind(name, out _)).Select(node.SlotOf).ToList();
            var members = slots.Count == 0 ? "" : $" ({string.Join(", ", slots.Select(static s => $"'{s.Path}'"))})";
            report.Add(new Diagnostic(
                DiagnosticIds.Invalid, Severity.Error, slots.Count > 0 ? slots[0].Path : node.Path, $"{result.ErrorMessage}{members}")
            {
                Definitions = [.. slots.SelectMany(static s => s.Counting()).Select(report.Describe)],
            });
        }
    }
}
