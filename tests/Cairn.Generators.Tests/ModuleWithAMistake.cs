using Cairn.Generators.Tests.Support;

namespace Cairn.Generators.Tests;

[TestClass]
public sealed class ModuleWithAMistake
{
    private const string Configure = "public void Configure(Linux target) { }";

    [TestMethod]
    [DataRow("public sealed class M(string name) : IModule<Linux> { public string Name => name; " + Configure + " }", "CAIRN2004: 'M' has no public or internal constructor without parameters, so it cannot be created. Give it one, or mark it with '[ImportedModule]' and import instances: 'Import(new M(…))'.")]
    [DataRow("public sealed class M : IModule<Linux> { private M() { } " + Configure + " }", "CAIRN2004: 'M' has no public or internal constructor without parameters, so it cannot be created. Give it one, or mark it with '[ImportedModule]' and import instances: 'Import(new M(…))'.")]
    [DataRow("public sealed partial class M : Feature, IModule<Linux> { internal M() { } " + Configure + " }", "CAIRN2004: 'M' has no public constructor without parameters, so it cannot be created. Give it one, and turn the parameters into options.")]
    [DataRow("public sealed partial class M : Service { private M() { } }", "CAIRN2004: 'M' has no public constructor without parameters, so it cannot be created. Give it one, and turn the parameters into options.")]
    [DataRow("public sealed class M : IModule<Linux> { private int _runs; public void Configure(Linux target) => _runs++; }", "CAIRN2010: '_runs' of 'M' keeps state: modules run several times in no fixed order, so what it remembers is not reliable. Make it an option, a constant or a local variable.")]
    [DataRow("public sealed class M : IModule<Linux> { public int Runs { get; set; } " + Configure + " }", "CAIRN2010: 'Runs' of 'M' keeps state: modules run several times in no fixed order, so what it remembers is not reliable. Make it an option, a constant or a local variable.")]
    [DataRow("public sealed class M : IModule<Linux> { private static int s_runs; public void Configure(Linux target) => s_runs++; }", "CAIRN2010: 's_runs' of 'M' keeps state: modules run several times in no fixed order, so what it remembers is not reliable. Make it an option, a constant or a local variable.")]
    [DataRow("public class Outer { private sealed class M : IModule<Linux> { " + Configure + " } }", "CAIRN2014: 'M' is private, or stands in a private class, so nothing can load it. Make it 'internal' or 'public'.")]
    [DataRow("file sealed class M : IModule<Linux> { " + Configure + " }", "CAIRN2014: 'M' is local to its file, so nothing can load it. Make it 'internal' or 'public'.")]
    [DataRow("public sealed partial class Users : Feature, IModule<Linux> { " + Configure + " }", "CAIRN2011: 'Users' would be 'Linux.Users', but 'Linux' has a member of that name already, which hides it. Rename the class 'Users'.")]
    [DataRow("public sealed partial class Warn : Service;", "CAIRN2011: 'Warn' would be 'Fleet.Warn', but 'Fleet' has a member of that name already, which hides it. Rename the class 'Warn'.")]
    [DataRow("public sealed partial class Overrides : Feature, IModule<Linux> { " + Configure + " }", "CAIRN2011: 'Overrides' would be 'Linux.Overrides', but 'Linux' has a member of that name already, which hides it. Rename the class 'Overrides'.")]
    public void IsToldWhatToDo(string source, string message) =>
        TestProject.Of(source).Run().Cairn.ShouldBe([$"File0.cs(1): {message}"]);

    [TestMethod]
    [DataRow("public sealed class M : IModule<Linux> { internal M() { } " + Configure + " }")]
    [DataRow("[ImportedModule] public sealed record M(string Name) : IModule<Linux> { " + Configure + " }")]
    [DataRow("public abstract class M(string name) : IModule<Linux> { public string Name => name; " + Configure + " }")]
    [DataRow("public sealed class M<T>(T value) : IModule<Linux> { public T Value => value; " + Configure + " }")]
    [DataRow("public sealed class M : IModule<Linux> { private const int A = 1; private static readonly int[] s_b = [A]; public int Runs => s_b[0]; " + Configure + " }")]
    [DataRow("public class Outer { [ImportedModule] private sealed class M : IModule<Linux> { " + Configure + " } public static object It => new M(); }")]
    [DataRow("public sealed partial class Free : Feature, IModule<Linux> { " + Configure + " }")]
    public void IsNotReportedWhenThereIsNone(string source) => TestProject.Of(source).Run().Cairn.ShouldBeEmpty();
}
