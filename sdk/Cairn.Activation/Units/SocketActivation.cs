using Cairn.Store.Manifests;

namespace Cairn.Activation.Units;

/// <summary>Sockets and the services that they start: one cannot be opened while the other runs.</summary>
internal sealed class SocketActivation(UnitSituation situation, UnitLists lists)
{
    private const string Socket = "socket";

    /// <summary>Stops a service's sockets with it, and starts them in its stead.</summary>
    /// <returns>Whether a socket starts the service from now on.</returns>
    internal bool StopWith(UnitState service)
    {
        var isActivated = false;
        foreach (var socket in SocketsOf(service))
        {
            var isThere = IsThere(socket);
            if (socket.IsRunning)
            {
                lists.Stop.Add(socket.Id);
                if (isThere)
                {
                    lists.Start.Add(socket.Id);
                }
            }

            isActivated |= isThere && (socket.IsRunning || situation.New.Exact(socket.Id) is { Entry.Start: true });
        }

        return isActivated;
    }

    /// <summary>Closes a socket and opens it again, with its service stopped in between.</summary>
    internal void Reopen(UnitState socket)
    {
        lists.Stop.Add(socket.Id);
        lists.Start.Add(socket.Id);
        StopServices(socket);
    }

    /// <summary>Stops the services of a socket that is about to be opened.</summary>
    internal void StopServices(UnitState socket)
    {
        // One that accepts connections itself has an instance of its service for each, which it does not wait for.
        if (Definition(socket).IsSet("Socket", "Accept") == true)
        {
            return;
        }

        var services = socket.Triggers.Concat(Definition(socket).Words("Socket", "Service")).Append(Path.ChangeExtension(socket.Id, ".service"));
        lists.Stop.UnionWith(services.Select(name => situation.States[name]).Where(MayStop).Select(static service => service.Id));
    }

    private bool MayStop(UnitState service) =>
        service is { IsRunning: true, Name.Kind: "service", RefusesStop: false } && situation.New.PolicyOf(service.Names).OnChange != UnitChange.Keep;

    private UnitDefinition Definition(UnitState unit) => situation.New.DefinitionOf(unit.Names) ?? UnitDefinition.Empty;

    private IEnumerable<UnitState> SocketsOf(UnitState service) =>
        service.TriggeredBy.Concat(Definition(service).Words("Service", "Sockets")).Append(service.Name.SocketOfSameName)
            .Where(static name => new UnitName(name).Kind == Socket)
            .Select(name => situation.States[name])
            .DistinctBy(static socket => socket.Id, StringComparer.Ordinal);

    /// <summary>Says whether a socket exists after the switch.</summary>
    private bool IsThere(UnitState socket) =>
        !situation.New.IsMasked(socket.Names)
        && (situation.New.DefinedBy(socket.Names) is not null
            || (socket.LoadState == "loaded" && (situation.Old.DefinedBy(socket.Names) is null || socket.IsOfDistribution)));
}
