using System.Text;
using Cairn.Deployment.Connections;

namespace Cairn.Deployment.Tests.Connections;

[TestClass]
public sealed class ScriptOnThisComputer
{
    [TestMethod]
    [Description("P09: what is brought to a bare machine ends when its input is closed, which is then closed once more.")]
    public void IsToldThatThereIsNoMore()
    {
        using var computer = new LocalComputer("cinnabar");
        using var script = computer.Start("cat; echo done");

        script.Input.Write("some "u8);
        script.Input.Dispose();

        using var reader = new StreamReader(script.Output, Encoding.UTF8);
        reader.ReadToEnd().ShouldBe("some done\n");
        script.WaitForEnd().ShouldBe(0);
    }

    [TestMethod]
    public void MayBeLeftWhileItRuns()
    {
        using var computer = new LocalComputer("cinnabar");
        var script = computer.Start("read line");

        script.Input.Write(new byte[1000]);

        Should.NotThrow(script.Dispose);
    }
}
