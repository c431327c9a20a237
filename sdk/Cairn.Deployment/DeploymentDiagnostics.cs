using Codes = Cairn.Deployment.DeploymentExitCodes;

namespace Cairn.Deployment;

/// <summary>Lists everything that can be wrong with a deployment. No message ever has a password or a key.</summary>
public static class DeploymentDiagnostics
{
    internal static readonly DeploymentDiagnostic SaidByMachine = new("CAIRN6010", Codes.Refused, "{0}", "");

    internal static readonly DeploymentDiagnostic Unreachable = new(
        "CAIRN6011", Codes.Unreachable, "'{0}' cannot be reached at '{1}': {2}.",
        "See that the machine is on and that SSH answers there, or give another address.");

    internal static readonly DeploymentDiagnostic NotLetIn = new(
        "CAIRN6012", Codes.Unreachable, "'{0}' does not let '{1}' in with {2}.",
        "Add your public key to the machine's authorized keys, load the key into the agent, or name it with IdentityFile in ~/.ssh/config.");

    internal static readonly DeploymentDiagnostic HostKeyUnknown = new(
        "CAIRN6013", Codes.Refused, "'{0}' shows the host key '{1}', which neither the fleet nor known_hosts knows.",
        "Nothing was sent. Compare it with what `ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub` prints on the machine; if they agree, say --host-key '{1}', which holds for this run.");

    internal static readonly DeploymentDiagnostic HostKeyChanged = new(
        "CAIRN6014", Codes.Refused, "'{0}' shows the host key '{1}', but {2} says '{3}'.",
        "Nothing was sent. Somebody may be in between, or the machine was made anew: then correct what is said there.");

    internal static readonly DeploymentDiagnostic HostKeyRevoked = new(
        "CAIRN6015", Codes.Refused, "'{0}' shows the host key '{1}', which {2} has revoked.",
        "Nothing was sent. Give the machine a new host key.");

    internal static readonly DeploymentDiagnostic NoPrivilege = new(
        "CAIRN6016", Codes.Refused, "'{0}' wants a password for sudo.",
        "Say --ask-sudo-password, set CAIRN_SUDO_PASSWORD, or log in as root.");

    internal static readonly DeploymentDiagnostic WrongPassword = new(
        "CAIRN6017", Codes.Refused, "'{0}' does not take the password for sudo.",
        "Nothing changed. Type it again, and see that the user may use sudo.");

    internal static readonly DeploymentDiagnostic NoSudo = new(
        "CAIRN6018", Codes.Refused, "The user who logs in to '{0}' is not root, and there is no sudo.",
        "Log in as root, or install sudo.");

    internal static readonly DeploymentDiagnostic NotPrepared = new(
        "CAIRN6019", Codes.Refused, "'{0}' has no activator yet, and one could not be put there: {1}.",
        "Nothing else changed. It needs sh, tar, gzip and sha256sum, and room in /opt/cairn.");

    internal static readonly DeploymentDiagnostic NoActivator = new(
        "CAIRN6020", Codes.Configuration, "'{0}' has no activator, and the closure '{1}' brings none.",
        "Build the closure with the SDK, which puts one into every closure.");

    internal static readonly DeploymentDiagnostic ConfigMalformed = new(
        "CAIRN6021", Codes.Configuration, "'{0}' cannot be read: line {1} {2}.",
        "Correct the line, or name another file with --ssh-config.");

    internal static readonly DeploymentDiagnostic Silent = new(
        "CAIRN6022", Codes.Unreachable, "'{0}' has not answered for {1} seconds.",
        "See whether the network is there, then deploy again: what had arrived whole is kept.");

    internal static readonly DeploymentDiagnostic LostOnTheWay = new(
        "CAIRN6023", Codes.NotConfirmed, "'{0}' was lost while it switched, and was started anew or did not answer again within {1} seconds.",
        "It takes the activation back by itself, at the latest when it starts; ask for its status when it answers.");

    internal static readonly DeploymentDiagnostic AddressMalformed = new(
        "CAIRN6024", Codes.Configuration, "'{0}' is no address of a machine.",
        "Write [user@]host[:port], with an IPv6 address in brackets, or 'local'.");

    internal static readonly DeploymentDiagnostic JumpTooFar = new(
        "CAIRN6025", Codes.Configuration, "'{0}' is reached over '{1}', which leads over itself.",
        "Correct ProxyJump in ~/.ssh/config.");

    internal static readonly DeploymentDiagnostic ExpressionMalformed = new(
        "CAIRN6026", Codes.Usage, "'{0}' does not say which tags are meant: {1}.",
        "Write tags with '!', '&', '|' and parentheses, as 'server & !canary'.");

    internal static readonly DeploymentDiagnostic BatchesMalformed = new(
        "CAIRN6027", Codes.Usage, "'{0}' does not say how many machines there are in a batch: '{1}' is neither a number from 1 nor a share from 1% to 100%.",
        "Write numbers and shares with commas between, as '1,25%,100%'.");

    internal static readonly DeploymentDiagnostic KeyUnreadable = new(
        "CAIRN6028", Codes.Configuration, "'{0}' has no key to read its secrets with, and the fleet's copy of it cannot be read: {1}",
        "Nothing changed. Deploy with a key of one of the fleet's admins, or put the machine's key into /opt/cairn/state/machine-key.txt there.");

    internal static readonly DeploymentDiagnostic KeyMissing = new(
        "CAIRN6040", Codes.Configuration, "'{0}', which is to be logged in with, does not exist.",
        "Name a file that has a private key.");

    internal static readonly DeploymentDiagnostic KeyLocked = new(
        "CAIRN6041", Codes.Configuration, "'{0}' needs a passphrase, and there is nobody to ask for it.",
        "Load the key into the agent with ssh-add, or run this on a terminal.");

    internal static readonly DeploymentDiagnostic PassphraseWrong = new(
        "CAIRN6042", Codes.Configuration, "'{0}' is not opened by the passphrase that was given.",
        "Try again; ssh-keygen -y shows whether it is the right one.");

    internal static readonly DeploymentDiagnostic NobodyMeant = new(
        "CAIRN6043", Codes.Usage, "No machine is named.",
        "Name some, or say which by their tags with 'on'; the tag 'all' is every machine's.");

    internal static readonly DeploymentDiagnostic MachineUnknown = new(
        "CAIRN6044", Codes.Usage, "'{0}' is no machine of the fleet.",
        "There are {1}.");

    internal static readonly DeploymentDiagnostic TagUnknown = new(
        "CAIRN6045", Codes.Usage, "'{0}' is no tag of any machine.",
        "There are {1}.");

    internal static readonly DeploymentDiagnostic ChoiceMalformed = new(
        "CAIRN6046", Codes.Usage, "'{0}' is '{1}', but must be {2}.",
        "Nothing was deployed.");

    internal static readonly DeploymentDiagnostic LimitMalformed = new(
        "CAIRN6039", Codes.Usage, "'{0}' does not say how many machines may fail.",
        "Write a number from 0, or a share from 0% to 100%.");

    internal static readonly DeploymentDiagnostic NotBack = new(
        "CAIRN6047", Codes.Unreachable, "'{0}' has the new generation, and was started anew, but was not back within {1} seconds: {2}.",
        "Look at its console; say --reboot-within if it takes longer. When it starts it goes on with the new generation.");

    internal static readonly DeploymentDiagnostic OtherAfterReboot = new(
        "CAIRN6048", Codes.RolledBack, "'{0}' was started anew, and is on '{1}' instead of '{2}'.",
        "Ask for its status, and see what its cairn-boot.service says.");

    internal static readonly DeploymentDiagnostic NotRestarted = new(
        "CAIRN6049", Codes.Refused, "'{0}' has the new generation, but does not start anew: its service manager refuses with {1}.",
        "Start it anew by hand.");

    internal static readonly DeploymentDiagnostic UnknownGeneration = new(
        "CAIRN6050", Codes.Refused, "'{0}' is on '{1}', which was not built here.",
        "Nothing changed. Somebody else deployed it: get their commits first, or leave out --known-only.");

    /// <summary>Gets all diagnostics, by id.</summary>
    public static IReadOnlyList<DeploymentDiagnostic> All { get; } =
    [
        SaidByMachine, Unreachable, NotLetIn, HostKeyUnknown, HostKeyChanged, HostKeyRevoked, NoPrivilege, WrongPassword, NoSudo,
        NotPrepared, NoActivator, ConfigMalformed, Silent, LostOnTheWay, AddressMalformed, JumpTooFar, ExpressionMalformed,
        BatchesMalformed, KeyUnreadable, KeyMissing, KeyLocked, PassphraseWrong,
        NobodyMeant, MachineUnknown, TagUnknown, ChoiceMalformed,
        LimitMalformed, NotBack, OtherAfterReboot, NotRestarted, UnknownGeneration,
    ];
}
