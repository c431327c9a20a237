namespace Cairn.Deployment.Comparisons;

/// <summary>What differs, in the order in which people want to know it.</summary>
public enum DifferenceSubject
{
    /// <summary>Something that the machine has one of, as its name.</summary>
    Setting,

    /// <summary>A package of the distribution.</summary>
    Package,

    /// <summary>Software of the fleet.</summary>
    Software,

    /// <summary>A user.</summary>
    User,

    /// <summary>A group.</summary>
    Group,

    /// <summary>A secret; its content is never looked at.</summary>
    Secret,

    /// <summary>A file with secrets in it; what is compared has names in their place.</summary>
    SecretTemplate,

    /// <summary>A certificate authority.</summary>
    Certificate,

    /// <summary>A file below <c>/etc</c>.</summary>
    File,

    /// <summary>A unit of the system.</summary>
    Unit,

    /// <summary>A unit that every user has.</summary>
    UserUnit,

    /// <summary>A script that runs when the machine is activated.</summary>
    Step,

    /// <summary>A home as a whole.</summary>
    Home,

    /// <summary>A file in a home.</summary>
    HomeFile,

    /// <summary>A unit of one user.</summary>
    HomeUnit,

    /// <summary>Something that only a Mac has.</summary>
    Mac,
}
