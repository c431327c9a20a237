using static Cairn.Activation.Accounts.AccountFormat;

namespace Cairn.Activation.Accounts;

/// <summary>Makes groups. None is ever removed: files may belong to it.</summary>
internal static class GroupSteps
{
    internal static void Create(AccountDraft draft, NewIds ids)
    {
        foreach (var (name, gid) in ids.Gids)
        {
            draft.Group.Add(name, "x", AccountText.Number(gid), "");
            if (draft.Gshadow.WasThere && !draft.Gshadow.Has(name))
            {
                draft.Gshadow.Add(name, "!", "", "");
            }

            draft.Groups[name] = new GroupRecord { Created = true };
            draft.Note($"group '{name}' is created with gid {AccountText.Number(gid)}");
        }

        foreach (var group in draft.NextGroups.Where(group => !ids.Gids.ContainsKey(group.Name) && group.Gid is not null))
        {
            var gid = draft.Group.Find(group.Name)![Field.Gid];
            var declared = AccountText.Number(group.Gid!.Value);
            if (gid != declared)
            {
                draft.Warn(AccountDiagnostics.IdKept, group.Name, "gid", gid, declared);
            }
        }
    }
}
