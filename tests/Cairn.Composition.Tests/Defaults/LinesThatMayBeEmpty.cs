namespace Cairn.Composition.Tests;

[TestClass]
public partial class LinesThatMayBeEmpty
{
    [TestMethod]
    public void HaveNoEmptyFirstLine()
    {
        var motd = Given.EvaluateOn<Motd>(static m => m.Text.Add("hello"), static m => m.Text.Add("world")).Root;

        motd.Text.ToString().ShouldBe("hello\nworld");
    }

    [TestMethod]
    public void AreEmptyWhenNobodyWritesThem() => Given.EvaluateOn<Motd>().Root.Text.ToString().ShouldBe("");

    [TestMethod]
    public void KeepADefaultThatSaysSomething() => Given.EvaluateOn<Motd>(static m => m.Greeting.Add("world")).Root.Greeting.ToString().ShouldBe("hello\nworld");

    public sealed partial class Motd : ModuleClass
    {
        /// <summary>Text.</summary>
        [Default("")]
        public partial OptionLines Text { get; set; }

        /// <summary>Greeting.</summary>
        [Default("hello")]
        public partial OptionLines Greeting { get; set; }
    }
}
