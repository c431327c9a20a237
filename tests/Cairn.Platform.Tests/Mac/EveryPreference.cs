using System.Reflection;
using Cairn.Composition;
using Cairn.Platform.Tests.Mac.Facts;
using Cairn.Platform.Tests.Mac.Support;

namespace Cairn.Platform.Tests.Mac;

[TestClass]
public sealed class EveryPreference
{
    private static IEnumerable<PropertyInfo> Groups => Samples.OptionsOf(typeof(Preferences))
        .Where(static property => property.PropertyType.IsAssignableTo(typeof(IPreferenceGroup)));

    [TestMethod]
    public void IsWrittenUnderAKeyOfItsOwn()
    {
        foreach (var group in Groups)
        {
            var keys = Samples.OptionsOf(group.PropertyType).Select(option => KeyOf(group, option)).ToList();

            keys.ShouldBeUnique();
        }
    }

    [TestMethod]
    public void IsWrittenUnderTheKeyAndInTheKindThatMacOSKnows()
    {
        var written = WriteAll().Where(static write => write.Value is not null)
            .Select(static write => (write.Domain, write.Key, write.Value!.Kind)).ToHashSet();

        PreferenceFacts.All.Except(written).ShouldBeEmpty();
        PreferenceFacts.All.Count.ShouldBeGreaterThan(190);
    }

    [TestMethod]
    public void IsNotWrittenWhenUnset()
    {
        var preferences = Support.Mac.Evaluate().Root.Preferences;

        preferences.Writes().ShouldBeEmpty();
        preferences.Groups.Count().ShouldBe(Groups.Count());
    }

    /// <summary>Sets one option and gives the key that is written.</summary>
    private static string KeyOf(PropertyInfo group, PropertyInfo option)
    {
        var preferences = Support.Mac.Evaluate(darwin => Samples.Set((OptionSet)group.GetValue(darwin.Preferences)!, option)).Root.Preferences;

        return preferences.Writes().Select(static write => write.Key).Distinct()
            .ShouldHaveSingleItem($"{group.Name}.{option.Name} must be written under one key");
    }

    private static IEnumerable<PreferenceWrite> WriteAll() => Support.Mac.Evaluate(static darwin =>
    {
        foreach (var group in Groups)
        {
            Samples.SetAll((OptionSet)group.GetValue(darwin.Preferences)!);
        }
    }).Root.Preferences.Writes();
}
