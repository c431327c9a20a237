using System.Text.Json.Serialization;
using Cairn.Store.Manifests;

namespace Cairn.Store.Wire;

/// <summary>One thing that a deployer and a machine say to each other.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Hello), "hello")]
[JsonDerivedType(typeof(Welcome), "welcome")]
[JsonDerivedType(typeof(Offer), "offer")]
[JsonDerivedType(typeof(Wanted), "wanted")]
[JsonDerivedType(typeof(Objects), "objects")]
[JsonDerivedType(typeof(Stored), "stored")]
[JsonDerivedType(typeof(MachineKey), "machineKey")]
[JsonDerivedType(typeof(PlanOf), "plan")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(Activate), "activate")]
[JsonDerivedType(typeof(Attach), "attach")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Alive), "alive")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Awaiting), "awaiting")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(Revoke), "revoke")]
[JsonDerivedType(typeof(Reboot), "reboot")]
[JsonDerivedType(typeof(Ask), "ask")]
[JsonDerivedType(typeof(Told), "told")]
[JsonDerivedType(typeof(Examine), "examine")]
[JsonDerivedType(typeof(Examined), "examined")]
[JsonDerivedType(typeof(Fetch), "fetch")]
[JsonDerivedType(typeof(Fetched), "fetched")]
[JsonDerivedType(typeof(Refused), "refused")]
public abstract record WireMessage
{
    /// <summary>The version of the protocol that this library speaks.</summary>
    public const int CurrentVersion = 2;
}

/// <summary>The deployer begins.</summary>
/// <param name="Protocol">The version that it speaks.</param>
public sealed record Hello(int Protocol) : WireMessage;

/// <summary>The machine says what it is.</summary>
/// <param name="Protocol">The version that it speaks.</param>
/// <param name="System">Its system, as <c>linux-x64</c>.</param>
/// <param name="HostName">What it calls itself.</param>
/// <param name="BootId">Tells one run of it from another.</param>
/// <param name="Challenge">A word that is used once: who signs a closure for this conversation signs the word, too.</param>
/// <param name="Generation">The generation that it is on; null before the first.</param>
/// <param name="Closure">The folder of that generation's system object.</param>
/// <param name="HasKey">Whether it has a key of its own to read secrets with.</param>
/// <param name="Trusted">The keys of which one must have signed; empty when it takes closures from whoever is root.</param>
public sealed record Welcome(int Protocol, string System, string HostName, string BootId, string Challenge, int? Generation, string? Closure, bool HasKey, IReadOnlyList<string> Trusted) : WireMessage;

/// <summary>The deployer has a closure; the closure's file follows as bytes, then its signed statement, which may be empty.</summary>
/// <param name="Machine">The machine that it is for.</param>
public sealed record Offer(string Machine) : WireMessage;

/// <summary>The machine says which objects it lacks.</summary>
/// <param name="Indices">Their places in the closure, the system object being 0.</param>
public sealed record Wanted(IReadOnlyList<int> Indices) : WireMessage;

/// <summary>The wanted objects follow as bytes: their archives one after the other, in one zstd stream.</summary>
public sealed record Objects : WireMessage;

/// <summary>All objects of the closure are there and right.</summary>
public sealed record Stored : WireMessage;

/// <summary>The key that a machine reads its secrets with follows as bytes, for a machine that has none.</summary>
public sealed record MachineKey : WireMessage;

/// <summary>Asks what an activation would do.</summary>
/// <param name="Closure">The folder of the system object; null for a rollback.</param>
/// <param name="Generation">The generation to go back to; null for the one before, or with a closure.</param>
/// <param name="OverwriteEdited">Whether files are replaced that somebody edited on the machine.</param>
public sealed record PlanOf(string? Closure, int? Generation, bool OverwriteEdited) : WireMessage;

/// <summary>What an activation would do.</summary>
/// <param name="ChangesNothing">Whether that is nothing.</param>
/// <param name="Text">The plan for people.</param>
/// <param name="Json">The plan for programs.</param>
/// <param name="Refusal">Why it would be refused; null when it would not.</param>
/// <param name="ExitCode">How it would end because of that.</param>
public sealed record Planned(bool ChangesNothing, string Text, string Json, string? Refusal, int ExitCode) : WireMessage;

/// <summary>Starts an activation that goes on without this conversation.</summary>
/// <param name="Closure">The folder of the system object; null for a rollback.</param>
/// <param name="Generation">The generation to go back to; null for the one before, or with a closure.</param>
/// <param name="OverwriteEdited">Whether files are replaced that somebody edited on the machine.</param>
/// <param name="ConfirmWithin">After how many seconds it is taken back unless it is confirmed; null to need no confirmation.</param>
/// <param name="SkipHealthChecks">Whether it stays although nobody asked whether the machine is well with it.</param>
public sealed record Activate(string? Closure, int? Generation, bool OverwriteEdited, int? ConfirmWithin, bool SkipHealthChecks) : WireMessage;

/// <summary>Asks for everything that an activation said and will say.</summary>
/// <param name="Id">Its id.</param>
public sealed record Attach(string Id) : WireMessage;

/// <summary>An activation has begun.</summary>
/// <param name="Id">Its id, for <see cref="Attach"/>.</param>
public sealed record Started(string Id) : WireMessage;

/// <summary>An activation is at work and has nothing to say; so the deployer knows that the network is there.</summary>
public sealed record Alive : WireMessage;

/// <summary>An activation says something to people.</summary>
/// <param name="Text">One line.</param>
public sealed record Said(string Text) : WireMessage;

/// <summary>An activation waits to be confirmed.</summary>
/// <param name="Word">The word that confirms it.</param>
/// <param name="Checks">What whoever confirms asks before; null from an activator that knows of none.</param>
public sealed record Awaiting(string Word, IReadOnlyList<HealthCheckEntry>? Checks = null) : WireMessage;

/// <summary>An activation or another request has ended.</summary>
/// <param name="ExitCode">How: the exit code of the activator.</param>
public sealed record Ended(int ExitCode) : WireMessage;

/// <summary>Lets a generation on trial stay.</summary>
/// <param name="Word">The word of the activation.</param>
public sealed record Confirm(string Word) : WireMessage;

/// <summary>Lets a generation on trial be taken back at once.</summary>
/// <param name="Word">The word of the activation.</param>
/// <param name="Reason">What is wrong with it, for people.</param>
public sealed record Revoke(string Word, string Reason) : WireMessage;

/// <summary>Lets the machine start anew, in a moment: the answer comes before.</summary>
public sealed record Reboot : WireMessage;

/// <summary>Runs a verb of the activator that prints lines.</summary>
/// <param name="Verb"><c>status</c>, <c>generations</c> or <c>gc</c>.</param>
/// <param name="Keep">How many generations <c>gc</c> keeps; null for its default.</param>
/// <param name="DryRun">Whether <c>gc</c> only says what it would do.</param>
public sealed record Ask(string Verb, int? Keep, bool DryRun) : WireMessage;

/// <summary>What a verb printed.</summary>
/// <param name="Lines">The lines.</param>
public sealed record Told(IReadOnlyList<string> Lines) : WireMessage;

/// <summary>Asks a machine to look at itself; it changes nothing.</summary>
public sealed record Examine : WireMessage;

/// <summary>What a machine found when it looked at itself.</summary>
/// <param name="Condition">How it is.</param>
public sealed record Examined(MachineCondition Condition) : WireMessage;

/// <summary>Asks for the generation that a machine is on, to compare it with another.</summary>
/// <param name="WithObject">Whether the system object is wanted, too.</param>
public sealed record Fetch(bool WithObject) : WireMessage;

/// <summary>The closure's file of the machine's generation follows as bytes, empty where the machine has none; then, if it was wanted, the system object's archive in a zstd stream.</summary>
public sealed record Fetched : WireMessage;

/// <summary>A request is refused; nothing changed.</summary>
/// <param name="Text">Why.</param>
/// <param name="ExitCode">The exit code that says it.</param>
public sealed record Refused(string Text, int ExitCode) : WireMessage;
