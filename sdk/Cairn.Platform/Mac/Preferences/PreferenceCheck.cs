namespace Cairn.Platform;

/// <summary>Finds preferences that contradict each other or cannot be written.</summary>
internal static class PreferenceCheck
{
    internal static IEnumerable<string> Problems(IEnumerable<PreferenceWrite> writes)
    {
        foreach (var group in writes.GroupBy(static write => (write.Scope, write.Domain, write.Key)))
        {
            var same = group.ToList();
            if (same.Count > 1)
            {
                yield return $"The preference '{same[0].Key}' of '{same[0].Domain}' is set {same.Count} times, "
                    + "by a typed option and as a custom one; remove the custom one.";
            }

            foreach (var problem in same.Where(static write => write.Value is not null).SelectMany(static write =>
                PropertyListCheck.Problems(write.Value!, $"{write.Domain} {write.Key}")))
            {
                yield return problem;
            }
        }
    }
}
