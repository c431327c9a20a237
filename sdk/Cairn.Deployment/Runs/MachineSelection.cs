namespace Cairn.Deployment.Runs;

/// <summary>Which machines of a fleet are meant.</summary>
/// <param name="Names">Machines by name.</param>
/// <param name="On">Machines by tags; null for none.</param>
/// <param name="Except">Machines that are left out.</param>
public sealed record MachineSelection(IReadOnlyList<string> Names, string? On, IReadOnlyList<string> Except)
{
    /// <summary>Finds them.</summary>
    /// <param name="machines">The machines that there are.</param>
    /// <returns>The names of those that are meant, sorted; and of those that would be, but are meant by name only.</returns>
    /// <exception cref="DeploymentException">CAIRN6026, CAIRN6043 to CAIRN6045: what is said means no machine.</exception>
    public (IReadOnlyList<string> Meant, IReadOnlyList<string> OnlyByName) Among(IReadOnlyCollection<KnownMachine> machines)
    {
        if (Names.Count == 0 && On is null)
        {
            throw DeploymentDiagnostics.NobodyMeant.Error();
        }

        CheckNames(machines);
        var expression = On is null ? null : TagExpression.Parse(On);
        CheckTags(expression, machines);
        var (named, except) = (Names.ToHashSet(StringComparer.Ordinal), Except.ToHashSet(StringComparer.Ordinal));
        var tagged = machines.Where(machine => expression?.Holds(machine.Tags) is true && !named.Contains(machine.Name) && !except.Contains(machine.Name)).ToList();
        return (
            [.. named.Where(name => !except.Contains(name)).Concat(tagged.Where(static machine => !machine.OnlyByName).Select(static machine => machine.Name)).Order(StringComparer.Ordinal)],
            [.. tagged.Where(static machine => machine.OnlyByName).Select(static machine => machine.Name).Order(StringComparer.Ordinal)]);
    }

    private void CheckNames(IReadOnlyCollection<KnownMachine> machines)
    {
        var known = machines.Select(static machine => machine.Name).Order(StringComparer.Ordinal).ToList();
        if (Names.Concat(Except).FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw DeploymentDiagnostics.MachineUnknown.Error(unknown, string.Join(", ", known));
        }
    }

    private static void CheckTags(TagExpression? expression, IEnumerable<KnownMachine> machines)
    {
        var known = machines.SelectMany(static machine => machine.Tags).Append(TagExpression.All).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (expression?.Tags.FirstOrDefault(tag => !known.Contains(tag, StringComparer.Ordinal)) is { } unknown)
        {
            throw DeploymentDiagnostics.TagUnknown.Error(unknown, string.Join(", ", known));
        }
    }
}
