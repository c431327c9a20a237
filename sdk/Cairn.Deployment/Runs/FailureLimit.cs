using System.Globalization;

namespace Cairn.Deployment.Runs;

/// <summary>How many machines may fail before a run begins no other: a number, or a share of all.</summary>
/// <example><c>2</c> or <c>10%</c></example>
public sealed class FailureLimit
{
    private readonly string text;
    private readonly int number;
    private readonly bool isShare;

    private FailureLimit(string text, int number, bool isShare) => (this.text, this.number, this.isShare) = (text, number, isShare);

    /// <summary>Reads a limit.</summary>
    /// <param name="text">A number from 0, or a share from 0% to 100%.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="DeploymentException">CAIRN6029: it is none.</exception>
    public static FailureLimit Parse(string text)
    {
        var share = text.EndsWith('%');
        return int.TryParse(share ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (!share || number <= 100)
            ? new FailureLimit(text, number, share)
            : throw DeploymentDiagnostics.LimitMalformed.Error(text);
    }

    /// <summary>Gives the limit as it was written.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => text;

    internal bool IsExceeded(int failed, int all) => isShare ? failed * 100L > (long)number * all : failed > number;
}
