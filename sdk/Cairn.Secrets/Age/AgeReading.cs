namespace Cairn.Secrets.Age;

/// <summary>What is known of an age file before it is read.</summary>
/// <param name="Subject">Its name, for messages.</param>
/// <param name="Encoding">How it is written.</param>
public sealed record AgeReading(string Subject, AgeEncoding Encoding = AgeEncoding.Detect);
