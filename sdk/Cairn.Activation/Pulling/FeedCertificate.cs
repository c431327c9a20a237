using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Cairn.Activation.Pulling;

/// <summary>The certificate of a feed: believed exactly when the machine believes it, and otherwise remembered with the reason, which the runtime tells in words for programmers.</summary>
internal sealed class FeedCertificate
{
    /// <summary>Gets why the last certificate was not believed; null when it was.</summary>
    internal string? Complaint { get; private set; }

    internal bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Complaint = errors == SslPolicyErrors.None ? null : Reason(certificate, chain, errors);
        return errors == SslPolicyErrors.None;
    }

    private static string Reason(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null)
        {
            return "there is none";
        }

        var status = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, static (all, one) => all | one.Status) ?? X509ChainStatusFlags.NoError;
        return errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? $"'{certificate.Subject}' is for another name"
            : status.HasFlag(X509ChainStatusFlags.NotTimeValid) ? $"'{certificate.Subject}' is good from {certificate.GetEffectiveDateString()} to {certificate.GetExpirationDateString()} only"
            : status.HasFlag(X509ChainStatusFlags.UntrustedRoot) || status.HasFlag(X509ChainStatusFlags.PartialChain) ? $"'{certificate.Subject}' was issued by '{certificate.Issuer}', whom the machine does not trust"
            : $"'{certificate.Subject}' has '{status}'";
    }
}
