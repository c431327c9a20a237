# Runs a machine until it is off; every mount made here goes with this process.
# $1 the file for its console, $2 its control group, $3 its link, then systemd-nspawn with its arguments.
set -eu
exec </dev/null >>"$1" 2>&1
echo $$ >"$2/cgroup.procs"
link=$3
shift 3

# Where version 1 of control groups is mounted too, the machine is shown a computer that has version 2 only.
if [ "$(stat -fc %T /sys/fs/cgroup)" != cgroup2fs ]; then
    umount -l /sys/fs/cgroup
    mount -t cgroup2 cgroup2 /sys/fs/cgroup
fi

# /tmp on the disk as on a Debian machine; no lock that outlives a power cut.
export SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 SYSTEMD_NSPAWN_TMPFS_TMP=0 SYSTEMD_NSPAWN_LOCK=0

while :; do
    # The link of a boot that was killed lingers until the kernel gets to it.
    ip link delete "$link" 2>/dev/null || true
    status=0
    "$@" || status=$?
    echo "--- the machine ended with $status"
    [ "$status" = 133 ] || exit "$status" # 133: it asked for a reboot
done
