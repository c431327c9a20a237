namespace Cairn.Benchmarks;

/// <summary>What the modules of a measured configuration are.</summary>
internal enum EvaluationShape
{
    /// <summary>Instances of one module type that define rows of a table: what one Nix function, called many times, is.</summary>
    OneType,

    /// <summary>A type of its own for each module, as in packages; all of it has to be compiled by the runtime.</summary>
    TypePerModule,
}
