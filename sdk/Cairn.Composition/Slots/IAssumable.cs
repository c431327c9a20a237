namespace Cairn.Composition;

/// <summary>An option that a module may read before it is defined, when the module itself defines it further down.</summary>
internal interface IAssumable
{
    /// <summary>Gets a value indicating whether there are values to assume for the option's type.</summary>
    bool CanBeAssumed { get; }

    /// <summary>Puts another value in place of the merged one; false when there is none.</summary>
    bool Doubt();

    /// <summary>Says whether the value came back by itself, so that it does not rest on what was assumed.</summary>
    bool StandsFirm();

    /// <summary>Notes that the value rests on nothing but itself.</summary>
    void Refute();
}
