namespace Cairn.Store.Wire;

/// <summary>Something on a machine that is not as its generation says.</summary>
/// <param name="Kind">What kind of thing: <c>file</c>, <c>unit</c>, <c>user</c>, <c>name</c>, or <c>home</c> for one that could not be looked at.</param>
/// <param name="What">Which one.</param>
/// <param name="Is">What is wrong with it, as a clause without a subject.</param>
public sealed record Deviation(string Kind, string What, string Is);
