namespace Cairn.Deployment.Comparisons;

/// <summary>Compares secrets by what is said of them. What is in them is encrypted here, and stays so.</summary>
internal static class SecretComparison
{
    internal static IEnumerable<Difference> Of(ComparedSystem? old, ComparedSystem next) => Secrets(old, next).Concat(Templates(old, next));

    private static IEnumerable<Difference> Secrets(ComparedSystem? old, ComparedSystem next) => Keyed.Of(
        DifferenceSubject.Secret,
        old?.Manifest.Secrets ?? [],
        next.Manifest.Secrets ?? [],
        static secret => secret.Name,
        static (_, secret) => [secret.Path],
        (one, other) => NoneIfEmpty(
        [
            .. FieldDifferences.Of(one, other, "source"),
            .. Same(old!.Read(one.Source), next.Read(other.Source)) ? [] : (string[])["encrypted anew: another value, or other readers", .. Reactions(other.RestartUnits, other.ReloadUnits)],
        ]));

    private static IEnumerable<Difference> Templates(ComparedSystem? old, ComparedSystem next)
    {
        var differences = Keyed.Of(
            DifferenceSubject.SecretTemplate,
            old?.Manifest.SecretTemplates ?? [],
            next.Manifest.SecretTemplates ?? [],
            static template => template.Name,
            static (_, template) => [template.Path],
            (one, other) => NoneIfEmpty(
            [
                .. FieldDifferences.Of(one, other, "source"),
                .. Same(old!.Read(one.Source), next.Read(other.Source)) ? [] : (string[])["its text changed", .. Reactions(other.RestartUnits, other.ReloadUnits)],
            ]));
        return differences.Select(difference => difference with
        {
            Diff = FileComparison.Texts(Text(old, difference.Name), Text(next, difference.Name)).Diff,
        });
    }

    /// <summary>The text has names where the machine puts secrets.</summary>
    private static FileContent? Text(ComparedSystem? system, string name) =>
        system?.Manifest.SecretTemplates?.FirstOrDefault(template => template.Name == name) is { } template ? system.Read(template.Source) : null;

    private static bool Same(FileContent? one, FileContent? other) => one is null ? other is null : one.Is(other);

    private static IEnumerable<string> Reactions(IReadOnlyList<string>? restart, IReadOnlyList<string>? reload) =>
        (restart ?? []).Select(static unit => $"restarts {unit}").Concat((reload ?? []).Select(static unit => $"reloads {unit}"));

    private static List<string>? NoneIfEmpty(List<string> details) => details.Count == 0 ? null : details;
}
