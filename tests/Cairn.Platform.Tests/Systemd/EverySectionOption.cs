using System.Reflection;
using CsCheck;

namespace Cairn.Platform.Tests.Systemd;

[TestClass]
public sealed class EverySectionOption
{
    private static readonly Type[] s_unitSections =
        [.. typeof(SystemdSection).Assembly.GetTypes().Where(static type => type.BaseType == typeof(SystemdSection) && type != typeof(Journal) && type != typeof(Resolved))];

    [TestMethod]
    public void IsADirectiveThatSystemdKnows()
    {
        s_unitSections.Length.ShouldBe(9);
        foreach (var type in s_unitSections)
        {
            var (section, written) = Write(type);

            written.ShouldBe(Options(type).Select(static property => property.Name), ignoreOrder: true, type.Name);
            written.ShouldBeSubsetOf(KnownDirectives.Of(section.Name), type.Name);
        }
    }

    [TestMethod]
    public void OfADaemonIsADirectiveToo()
    {
        foreach (var type in (Type[])[typeof(Journal), typeof(Resolved)])
        {
            var (section, written) = Write(type);

            written.Count.ShouldBe(Options(type).Count(static property => property.Name != "Enable"));
            written.ShouldBeSubsetOf(KnownDirectives.Of(section.Name), type.Name);
        }
    }

    [TestMethod]
    public void IsNotKnownUnderAnyName() => KnownDirectives.WhyNot("Service", "ExecStat").ShouldBe("'ExecStat' is no directive of section [Service]. Did you mean 'ExecStart'?");

    [TestMethod]
    public void KeepsAnyTextOnItsLine() => Gen.String.Sample(static text =>
    {
        if (Directive.WhyNotValue(text) is null)
        {
            new Directive("Description", text).ToLine().Split('\n').ShouldHaveSingleItem();
        }
        else
        {
            Should.Throw<InvalidOperationException>(() => new Directive("Description", text).ToLine());
        }
    });

    private static (SystemdSection Section, IReadOnlyList<string> Written) Write(Type type)
    {
        var section = (SystemdSection)Activator.CreateInstance(type)!;
        var list = new DirectiveList();
        section.Write(list);
        return (section, [.. list.Options]);
    }

    private static IEnumerable<PropertyInfo> Options(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(static property => property.SetMethod is not null);
}
