namespace Cairn.Composition;

/// <summary>The ids of what an evaluation can report. An id is never used again for something else.</summary>
public static class DiagnosticIds
{
    /// <summary>Definitions of equal priority differ.</summary>
    public const string Conflict = "CAIRN1001";

    /// <summary>An option is read that nobody defines.</summary>
    public const string Undefined = "CAIRN1002";

    /// <summary>Modules keep changing what they read from each other.</summary>
    public const string Unsettled = "CAIRN1003";

    /// <summary>An assertion does not hold.</summary>
    public const string Assertion = "CAIRN1004";

    /// <summary>A module warns.</summary>
    public const string Warning = "CAIRN1005";

    /// <summary>A module throws.</summary>
    public const string ModuleFailed = "CAIRN1006";

    /// <summary>A value breaks a rule of its option.</summary>
    public const string Invalid = "CAIRN1007";

    /// <summary>A row or key is read that does not exist.</summary>
    public const string UnknownKey = "CAIRN1008";

    /// <summary>Options of a feature are defined that is not enabled.</summary>
    public const string NotEnabled = "CAIRN1009";

    /// <summary>An option is defined more than once although it must be unique.</summary>
    public const string NotUnique = "CAIRN1010";

    /// <summary>An option is read-only but set more than once.</summary>
    public const string ReadOnly = "CAIRN1011";

    /// <summary>An option is used under an old name.</summary>
    public const string Renamed = "CAIRN1012";

    /// <summary>Two modules replace the same module.</summary>
    public const string ReplacedTwice = "CAIRN1013";

    /// <summary>A key of a table does not follow the table's rule.</summary>
    public const string BadKey = "CAIRN1014";

    /// <summary>Definitions of one setting are of different kinds.</summary>
    public const string DifferentKinds = "CAIRN1015";

    /// <summary>Computed defaults need each other.</summary>
    public const string DefaultCycle = "CAIRN1016";

    /// <summary>A module is imported into a configuration of another class.</summary>
    public const string WrongClass = "CAIRN1017";
}
