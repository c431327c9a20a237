using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>When in an activation a step runs.</summary>
[JsonConverter(typeof(CamelCaseEnum<StepStage>))]
public enum StepStage
{
    /// <summary>Before anything changes. The step may only read; failing refuses the activation.</summary>
    Check,

    /// <summary>After units with an old definition are stopped, before files change.</summary>
    BeforeFiles,

    /// <summary>After files, users and packages are in place, before units start.</summary>
    BeforeUnits,

    /// <summary>After units are started.</summary>
    AfterUnits,
}
