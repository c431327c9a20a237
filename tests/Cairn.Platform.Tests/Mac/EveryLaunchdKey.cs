using Cairn.Platform.Tests.Mac.Support;
using Cairn.Platform.Tests.Mac.Facts;

namespace Cairn.Platform.Tests.Mac;

[TestClass]
public sealed class EveryLaunchdKey
{
    [TestMethod]
    public void HasAnOption()
    {
        var root = Support.Mac.Evaluate(static darwin =>
        {
            SetAll(darwin.Launchd.Daemons["d"]);
            SetAll(darwin.Launchd.Agents["a"]);
        }).Root;

        var written = root.Launchd.Jobs
            .SelectMany(static job => LaunchdPropertyList.Typed(job))
            .SelectMany(static entry => Paths(entry.Key, entry.Value))
            .ToHashSet(StringComparer.Ordinal);

        LaunchdFacts.Keys.Except(written, StringComparer.Ordinal).ShouldBeEmpty();
        LaunchdFacts.Keys.Count.ShouldBeGreaterThan(90);
    }

    /// <summary>Sets every option of a job, and of the option sets in it.</summary>
    private static void SetAll(LaunchdJob job)
    {
        Samples.SetAll(job);
        job.LaunchEvents["a"]["b"]["c"] = 1;
        job.StartCalendarInterval = [new() { Month = 1, Day = 1, Weekday = 1, Hour = 1, Minute = 1 }];
        job.LimitLoadToHardware["model"] = ["Mac1,1"];
        job.LimitLoadFromHardware["model"] = ["Mac1,1"];
    }

    private static IEnumerable<string> Paths(string path, PropertyListValue value) => value.Kind == PropertyListKind.Dictionary
        ? value.Entries.SelectMany(entry => Paths($"{path}.{entry.Key}", entry.Value)).Prepend(path)
        : [path];
}
