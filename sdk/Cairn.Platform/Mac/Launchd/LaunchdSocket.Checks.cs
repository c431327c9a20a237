namespace Cairn.Platform;

/// <content>A socket is in the network or in the file system.</content>
public sealed partial class LaunchdSocket : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var places = new[]
        {
            (nameof(SockServiceName), SockServiceName is not null),
            (nameof(SockPathName), SockPathName is not null),
            (nameof(SecureSocketWithKey), SecureSocketWithKey is not null),
        }.Where(static place => place.Item2).Select(static place => place.Item1).ToArray();
        if (places.Length > 1)
        {
            yield return new ValidationResult("A socket has one place; keep one of these.", places);
        }

        if (Bonjour is not null && BonjourNames.Count > 0)
        {
            yield return new ValidationResult("'Bonjour' and 'BonjourNames' exclude each other; remove one.", [nameof(Bonjour), nameof(BonjourNames)]);
        }

        if (MulticastGroup is not null && SockFamily is null)
        {
            yield return new ValidationResult("'MulticastGroup' needs 'SockFamily'; set it to IPv4 or IPv6.", [nameof(MulticastGroup)]);
        }
    }
}
