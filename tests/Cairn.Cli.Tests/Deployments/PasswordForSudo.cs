using System.Text;
using Cairn.Cli.Deployments;
using Cairn.Cli.Vars;
using Cairn.Cli.Views;
using Cairn.Secrets;

namespace Cairn.Cli.Tests.Deployments;

[TestClass]
public sealed class PasswordForSudo
{
    [TestMethod]
    [Description("R14, P19: asked for once for all machines, and once more where it is wrong.")]
    public void IsAskedForOnce()
    {
        var typing = new Typing("wrong", "right");
        using var errors = new StringWriter();
        var password = Password(typing, errors, isAskedNow: false);

        typing.Asked.ShouldBe(0);
        var first = password.Give()!;
        password.Give().ShouldBe(first);
        Text(password.GiveAgain("cinnabar", first)).ShouldBe("right");
        Text(password.GiveAgain("electrum", first)).ShouldBe("right");
        Text(password.Give()).ShouldBe("right");

        typing.Asked.ShouldBe(2);
        errors.ToString().ShouldBe("Password for sudo: 'cinnabar' does not take it. Password for sudo: ");
    }

    [TestMethod]
    public void IsAskedForBeforeAnythingBeginsIfItIsSaid()
    {
        var typing = new Typing("right");

        _ = Password(typing, TextWriter.Null, isAskedNow: true);

        typing.Asked.ShouldBe(1);
    }

    [TestMethod]
    public void IsNoneWhereNobodyCanBeAsked()
    {
        var password = Password(null, TextWriter.Null, isAskedNow: true);

        password.Give().ShouldBeNull();
        password.GiveAgain("cinnabar", "x"u8.ToArray()).ShouldBeNull();
    }

#pragma warning disable CA2000 // A view of lines holds nothing.
    private static SudoPassword Password(Typing? typing, TextWriter errors, bool isAskedNow)
    {
        var terminal = new Terminal(TextWriter.Null, errors, isInteractive: false) { Input = typing };
        return new SudoPassword(new Questioner(terminal, new LinesView(terminal)), isAskedNow);
    }
#pragma warning restore CA2000

    private static string? Text(byte[]? bytes) => bytes is null ? null : Encoding.UTF8.GetString(bytes);

    private sealed class Typing(params string[] answers) : IAnswerInput
    {
        internal int Asked { get; private set; }

        public void Prepare()
        {
        }

        public SecretBytes? Read(bool isHidden, bool isMultiline)
        {
            isHidden.ShouldBeTrue();
            return SecretBytes.FromText(answers[Asked++]);
        }
    }
}
