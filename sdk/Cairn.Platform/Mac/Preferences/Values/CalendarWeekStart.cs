namespace Cairn.Platform;

/// <summary>The first day of the week in Calendar.</summary>
public enum CalendarWeekStart
{
    /// <summary>As the region has it.</summary>
    System,

    /// <summary>Sunday.</summary>
    Sunday,

    /// <summary>Monday.</summary>
    Monday,

    /// <summary>Tuesday.</summary>
    Tuesday,

    /// <summary>Wednesday.</summary>
    Wednesday,

    /// <summary>Thursday.</summary>
    Thursday,

    /// <summary>Friday.</summary>
    Friday,

    /// <summary>Saturday.</summary>
    Saturday,
}
