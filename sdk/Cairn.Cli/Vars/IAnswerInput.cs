using Cairn.Secrets;

namespace Cairn.Cli.Vars;

/// <summary>Where a person types answers.</summary>
internal interface IAnswerInput
{
    /// <summary>Makes ready for a question, so that what is typed as soon as it is seen is not shown.</summary>
    void Prepare();

    /// <summary>Reads a line, or lines up to the end of the input; null when the input is over.</summary>
    /// <param name="isHidden">Whether what is typed is not shown.</param>
    /// <param name="isMultiline">Whether a line feed does not end it.</param>
    SecretBytes? Read(bool isHidden, bool isMultiline);
}
