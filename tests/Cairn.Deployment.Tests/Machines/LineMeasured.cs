using Cairn.Deployment.Machines;

namespace Cairn.Deployment.Tests.Machines;

[TestClass]
public sealed class LineMeasured
{
    private const long MiB = 1024 * 1024;

    [TestMethod]
    [Description("While the line is slow the processor has time for smaller objects; on a quick one it would be what is waited for.")]
    [DataRow(50, CompressionLevel.Thorough)]
    [DataRow(500, CompressionLevel.Quick)]
    public void DecidesHowHardToCompress(long mebibytes, int level)
    {
        CompressionLevel.After(CompressionLevel.Quick, mebibytes * MiB, TimeSpan.FromSeconds(10)).ShouldBe(level);
        CompressionLevel.After(CompressionLevel.Thorough, mebibytes * MiB, TimeSpan.FromSeconds(10)).ShouldBe(level);
    }

    [TestMethod]
    [Description("What fits into the buffers on the way says nothing of the line.")]
    public void IsNotJudgedByLittle()
    {
        CompressionLevel.After(CompressionLevel.Quick, MiB, TimeSpan.FromSeconds(10)).ShouldBe(CompressionLevel.Quick);
        CompressionLevel.After(CompressionLevel.Thorough, MiB, TimeSpan.FromMilliseconds(1)).ShouldBe(CompressionLevel.Thorough);
    }
}
