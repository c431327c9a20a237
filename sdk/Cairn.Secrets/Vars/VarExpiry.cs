using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Cairn.Secrets.Vars;

/// <summary>Tells which certificates among the values end soon. They say so themselves; no second record could differ.</summary>
public static class VarExpiry
{
    /// <summary>How long before its end a certificate is to be renewed; one with a short life, in the last third of it.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    /// <summary>Lists the certificates that have ended or end soon.</summary>
    /// <param name="tree">The values.</param>
    /// <param name="nodes">The generators.</param>
    /// <param name="now">The time.</param>
    /// <returns>The problems, by path.</returns>
    public static IReadOnlyList<VarProblem> Check(VarTree tree, IEnumerable<VarNode> nodes, DateTimeOffset now) =>
    [
        .. nodes
            .SelectMany(node => node.Description.Files.Where(file => file.IsCertificate && tree.Exists(node.Place, file)).Select(file => Check(tree, node.Place, file, now)))
            .OfType<VarProblem>()
            .OrderBy(static problem => problem.Path, StringComparer.Ordinal),
    ];

    /// <summary>Says whether a generator made a certificate that has ended or ends soon.</summary>
    /// <param name="tree">The values.</param>
    /// <param name="node">The generator.</param>
    /// <param name="now">The time.</param>
    /// <returns>Whether it is to be renewed.</returns>
    public static bool IsDue(VarTree tree, VarNode node, DateTimeOffset now) => Check(tree, [node], now).Count > 0;

    private static VarProblem? Check(VarTree tree, VarPlace place, VarFileDescription file, DateTimeOffset now)
    {
        var path = place.FileOf(file.Name, isSecret: false);
        using var content = tree.Read(place, file, static () => []);
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(Encoding.UTF8.GetString(content.Span));
            var from = new DateTimeOffset(certificate.NotBefore);
            var until = new DateTimeOffset(certificate.NotAfter);
            var third = (until - from) / 3;
            return now < until - (third < Notice ? third : Notice) ? null : now < until
                ? new VarProblem(VarProblemKind.Expiring, path, $"'hosts/{path}' is good until {until.UtcDateTime:yyyy-MM-dd} only. Run 'cairn vars rotate --expiring' to renew it.")
                : new VarProblem(VarProblemKind.Expired, path, $"'hosts/{path}' was good until {until.UtcDateTime:yyyy-MM-dd}, so nobody trusts it any more. Run 'cairn vars rotate --expiring' to renew it.");
        }
        catch (CryptographicException)
        {
            return new VarProblem(VarProblemKind.Unreadable, path, $"'hosts/{path}' is no certificate in PEM. Restore it from git, or run 'cairn vars rotate --generator {place.Generator}'.");
        }
    }
}
