namespace Cairn.Composition.Tests.Compile;

[TestClass]
public sealed class WhatDoesNotCompile
{
    [TestMethod]
    public void SaysNothingOfWhatIsRight() =>
        Snippet.ErrorsOfBody("""
            s.X = 1; s.Byte = 255; s.Signed = -128; s.Port = 65535; s.Port = 0; s.Level = Level.High; s.Tags.AddFirst("x"); s.Names.Add("x");
            s.Ports["a"] = 1; s.Settings["a"]["b"] = 1; s.Groups["g"].Enable = true; s.Set.Enable = true; s.Import(new OfRoot());
            s.Default.Add(ImportedModule.Of(new OfOther())); s.Others["o"].Import(new OfOther());
            """).ShouldBeEmpty();

    [TestMethod]
    [Conforms("ORD-14", "ORD-15", "TYP-07", "TYP-16", "TYP-23", "TYP-24", "TYP-25", "TYP-28", "TYP-41", "TYP-44", "LST-16", "TAB-27", "FRE-15", "CND-14")]
    [DataRow("s.Flag.AddFirst(true);", "CS1061", DisplayName = "ORD-14: no rank on scalars")]
    [DataRow("s.Ports.AddFirst(1);", "CS1061", DisplayName = "ORD-15: no rank on maps")]
    [DataRow("s.Groups.AddFirst(null);", "CS1061", DisplayName = "ORD-15: no rank on tables")]
    [DataRow("s.Byte = 256;", "CS0031", DisplayName = "TYP-07: 256 is no byte")]
    [DataRow("s.Byte = -1;", "CS0031", DisplayName = "TYP-07: -1 is no byte")]
    [DataRow("s.Signed = 128;", "CS0031", DisplayName = "TYP-07: 128 is no sbyte")]
    [DataRow("s.Port = 65536;", "CS0031", DisplayName = "TYP-07: 65536 is no port")]
    [DataRow("s.Natural = -23;", "CS0031", DisplayName = "TYP-02: a negative number is no uint")]
    [DataRow("s.Level = Level.Middle;", "CS0117", DisplayName = "TYP-16: no such member")]
    [DataRow("s.Natural = [];", "CS9174", DisplayName = "TYP-23: a list is no number")]
    [DataRow("s.Names = 1;", "CS0029", DisplayName = "TYP-24: a number is no set")]
    [DataRow("s.Names = \"foo\";", "CS0029", DisplayName = "TYP-24: text is no set")]
    [DataRow("s.Names.Add(new[] { \"x\" });", "CS1503", DisplayName = "TYP-24: a list is no item")]
    [DataRow("s.Tags.Add(1);", "CS1503", DisplayName = "TYP-25: a number is no text")]
    [DataRow("s.Text = 42;", "CS0029", DisplayName = "TYP-28: a number is no path")]
    [DataRow("s.Text = new System.IO.FileInfo(\"/x\");", "CS0029", DisplayName = "TYP-41: a file is no path")]
    [DataRow("s.Settings[\"a\"] = () => 1;", "CS1660", DisplayName = "TYP-44: a delegate is no setting")]
    [DataRow("s.Tags.Clear();", "CS1061", DisplayName = "LST-16: what is read cannot be changed")]
    [DataRow("s.Tags[0] = \"x\";", "CS0200", DisplayName = "LST-16: items cannot be replaced")]
    [DataRow("s.Set = true;", "CS0200", DisplayName = "TAB-27: too shallow")]
    [DataRow("s.X.Y = 1;", "CS1061", DisplayName = "TAB-27: too deep")]
    [DataRow("s.Ports = 1;", "CS0029", DisplayName = "FRE-15: a value is no map")]
    [DataRow("if (s.X) { s.Flag = true; }", "CS0029", DisplayName = "CND-14: a number is no condition")]
    [DataRow("if (s.Text) { s.Flag = true; }", "CS0029", DisplayName = "CND-14: text is no condition")]
    public void OfAWrite(string statement, string error) => Snippet.ErrorsOfBody(statement).ShouldHaveSingleItem().ShouldStartWith($"{error}:");

    [TestMethod]
    [Conforms("ERR-01", "ERR-13", "ERR-14", "DIS-04", "DIS-05", "DIS-11", "IMP-11", "IMP-12", "IMP-19", "DFM-02", "DFM-12", "CLS-03", "NUL-06", "REN-24")]
    [DataRow("s.Enabel = true;", "CS1061", DisplayName = "ERR-01, DIS-04, DIS-05, DIS-11: no such option")]
    [DataRow("s.Set.Ena = true;", "CS1061", DisplayName = "ERR-05: no such option in a group")]
    [DataRow("s.X = typeof(int);", "CS0029", DisplayName = "ERR-13: a type is no value")]
    [DataRow("s.X = new ScalarOption<int>(\"X\");", "CS0029", DisplayName = "ERR-14: a declaration is no value")]
    [DataRow("s.Import(s);", "CS1503", DisplayName = "IMP-11: a configuration is no module")]
    [DataRow("s.Import(new[] { new OfRoot() });", "CS1503", DisplayName = "IMP-12: a list is no module")]
    [DataRow("s.Import((Root r) => true);", "CS1660", DisplayName = "IMP-19: a lambda is no module")]
    [DataRow("s.Default.Add(true);", "CS1503", DisplayName = "DFM-02: true is no module")]
    [DataRow("s.Import(new OfOther());", "CS0411", DisplayName = "DFM-12, CLS-03: a module of another class")]
    [DataRow("s.Text = null;", "CS8625", DisplayName = "NUL-06: null is no text")]
    [DataRow("_ = s.Gone;", "CS0619", DisplayName = "REN-24: a removed option")]
    public void OfAName(string statement, string error) => Snippet.ErrorsOfBody(statement)[0].ShouldStartWith($"{error}:");

    [TestMethod, Conforms("REN-24")]
    public void OfARemovedOptionSaysWhatToDo() =>
        Snippet.ErrorsOfBody("_ = s.Gone;").ShouldHaveSingleItem().ShouldBe("CS0619: 'Root.Gone' is obsolete: ''Gone' was removed. Do X.'");

    [TestMethod]
    [Conforms("TYP-49", "TAB-25", "TAB-43", "MAP-22", "REN-34", "DEF-08", "DEF-16", "ERR-27", "DOC-05", "DOC-02", "REN-15", "DOC-33", "DIS-08")]
    [DataRow("public partial int P { get; set; }\n/// <summary>P.</summary>\npublic partial string P { get; set; }", "CS0102", DisplayName = "TYP-49, TAB-25, REN-34, ERR-27: an option declared twice")]
    [DataRow("public partial OptionMap<int> P { get; set; }\n/// <summary>P.</summary>\npublic partial OptionMap<int> P { get; set; }", "CS9250", DisplayName = "MAP-22, DOC-02, DEF-16: a map declared twice")]
    [DataRow("[RowName(\"id\"), RowName(\"other\")] public partial OptionTable<Group> P { get; }", "CS0579", DisplayName = "DOC-05: two names for the key")]
    [DataRow("[Default(\"yes\")] public partial bool P { get; set; }", "CAIRN2007", DisplayName = "DEF-08: a default of another type")]
    [DataRow("[RenamedTo(\"Nowhere\")] public partial int P { get; set; }", "CAIRN2017", DisplayName = "REN-15: renamed to nowhere")]
    [DataRow("public partial OptionTable<int> P { get; }", "CS0315", DisplayName = "TAB-43: a number has no members")]
    public void OfADeclaration(string option, string error) =>
        Snippet.Errors($"/// <summary>S.</summary>\npublic sealed partial class S : OptionSet\n{{\n/// <summary>P.</summary>\n{option}\n}}")
            .Select(static e => e[..e.IndexOf(':', StringComparison.Ordinal)]).ShouldContain(error);

    [TestMethod, Conforms("DOC-33")]
    public void OfAnOptionWithoutDescriptionNamesIt() =>
        Snippet.Errors("/// <summary>S.</summary>\npublic sealed partial class S : OptionSet { public partial int P { get; set; } }")
            .ShouldHaveSingleItem().ShouldStartWith("CAIRN2009: 'P' has no documentation comment");

    [TestMethod, Conforms("DIS-08")]
    public void OfAnAttributeThatDisablesAnInstance() =>
        Snippet.Errors("[Disables(new OfRoot())] public sealed class D : IModule<Root> { public void Configure(Root target) { } }")
            .ShouldContain(static e => e.StartsWith("CS", StringComparison.Ordinal));

    [TestMethod, Conforms("DEF-14")]
    public void OfAnEnumThatAnotherPackageExtends() =>
        Snippet.Errors("public partial enum Level { Middle }").ShouldNotBeEmpty();
}
