namespace Cairn.Activation.Units;

/// <summary>Why a unit is left as it is although something about it changed.</summary>
internal enum KeepReason
{
    /// <summary>Its configuration says that changes wait for its next start.</summary>
    OptedOut,

    /// <summary>It refuses to be stopped by hand.</summary>
    RefusesStop,

    /// <summary>It refuses to be started by hand.</summary>
    RefusesStart,

    /// <summary>It is only to be reloaded, and has no way to.</summary>
    CannotReload,

    /// <summary>It is to outlive its declaration.</summary>
    OutlivesRemoval,

    /// <summary>The machine cannot do without it while it runs.</summary>
    Needed,

    /// <summary>A definition elsewhere, of the user or at run time, outranks Cairn's.</summary>
    Shadowed,

    /// <summary>Somebody else masked it.</summary>
    MaskedByOthers,

    /// <summary>It is no longer masked; whether it is to run is the distribution's to say.</summary>
    Unmasked,
}
