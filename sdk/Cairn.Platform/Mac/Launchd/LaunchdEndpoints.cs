namespace Cairn.Platform;

/// <summary>Writes how others reach a job: sockets, Mach services, inetd.</summary>
internal static class LaunchdEndpoints
{
    internal static PropertyListEntries Of(LaunchdJob job) => new()
    {
        { "Sockets", Sockets(job) },
        { "MachServices", MachServices(job) },
        { "inetdCompatibility", new PropertyListEntries { { "Wait", job.InetdCompatibility.Wait } } },
    };

    private static PropertyListEntries Sockets(LaunchdJob job)
    {
        var sockets = new PropertyListEntries();
        foreach (var same in job.Sockets.Values.GroupBy(static socket => socket.Name, StringComparer.Ordinal))
        {
            var forms = same.Select(static socket => PropertyListValue.Dictionary(Socket(socket))).ToList();
            sockets.Add(same.Key, forms.Count == 1 ? forms[0] : PropertyListValue.Array(forms));
        }

        return sockets;
    }

    private static PropertyListEntries Socket(LaunchdSocket socket) => new()
    {
        { "SockType", SocketType(socket.SockType) },
        { "SockPassive", socket.SockPassive },
        { "SockNodeName", socket.SockNodeName },
        { "SockServiceName", socket.SockServiceName },
        { "SockFamily", socket.SockFamily?.ToString() },
        { "SockProtocol", socket.SockProtocol?.ToString().ToUpperInvariant() },
        { "SockPathName", socket.SockPathName },
        { "SockPathMode", socket.SockPathMode },
        { "SockPathOwner", socket.SockPathOwner },
        { "SockPathGroup", socket.SockPathGroup },
        { "SecureSocketWithKey", socket.SecureSocketWithKey },
        { "Bonjour", socket.Bonjour },
        { "Bonjour", socket.Bonjour is null ? [.. socket.BonjourNames] : [] },
        { "MulticastGroup", socket.MulticastGroup },
    };

    private static string? SocketType(LaunchdSocketType? type) => type switch
    {
        LaunchdSocketType.Stream => "stream",
        LaunchdSocketType.Datagram => "dgram",
        LaunchdSocketType.SequencedPacket => "seqpacket",
        _ => null,
    };

    private static PropertyListEntries MachServices(LaunchdJob job)
    {
        var services = new PropertyListEntries();
        foreach (var (name, service) in job.MachServices)
        {
            var options = PropertyListValue.Dictionary(new PropertyListEntries
            {
                { "ResetAtClose", service.ResetAtClose },
                { "HideUntilCheckIn", service.HideUntilCheckIn },
            });
            services.Add(name, options.Entries.Count == 0 ? true : options);
        }

        return services;
    }
}
