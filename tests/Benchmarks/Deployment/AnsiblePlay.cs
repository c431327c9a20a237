using System.Globalization;

namespace Cairn.Benchmarks.Deployment;

/// <summary>The same files and units as a play of Ansible, with pipelining and one connection that stays open.</summary>
internal sealed class AnsiblePlay
{
    private readonly string _folder;

    internal AnsiblePlay(string folder, IReadOnlyList<TestMachine> machines)
    {
        _folder = folder;
        File.WriteAllText(Path.Combine(folder, "ansible.cfg"), string.Create(CultureInfo.InvariantCulture, $"""
            [defaults]
            inventory = inventory
            forks = {Math.Max(5, machines.Count)}
            interpreter_python = /usr/bin/python3
            gathering = explicit
            [ssh_connection]
            pipelining = True
            ssh_args = -F none -o ControlMaster=auto -o ControlPersist=60s -o UserKnownHostsFile={Path.Combine(folder, "known_hosts")}
            control_path_dir = {Path.Combine(folder, "cp")}

            """));
        File.WriteAllLines(Path.Combine(folder, "inventory"), machines.Select(machine => $"{machine.Name} ansible_host={machine.Address} ansible_user=root ansible_ssh_private_key_file={machine.SshKey}"));
        File.WriteAllLines(Path.Combine(folder, "known_hosts"), machines.SelectMany(static machine => File.ReadLines(machine.KnownHosts)));
        Change("one");
    }

    /// <summary>Gets the command that plays it.</summary>
    internal Command Run => new("ansible-playbook", "play.yml") { Folder = _folder };

    /// <summary>Changes one file.</summary>
    internal void Change(string word) => File.WriteAllText(Path.Combine(_folder, "play.yml"), string.Create(CultureInfo.InvariantCulture, $$$"""
        - hosts: all
          tasks:
            - file: {path: /etc/measured, state: directory}
            - copy:
                dest: "/etc/measured/{{ item }}.conf"
                content: "{{ '{{{MeasuredFleet.MotdOf(word)}}}' if item == 0 else 'file ' ~ item ~ ', line ' ~ (range(0, 40) | join('\nline ')) }}"
              loop: "{{ range(0, {{{MeasuredFleet.Files}}}) | list }}"
            - copy:
                dest: "/etc/systemd/system/measured-{{ item }}.service"
                content: |
                  [Unit]
                  Description=Measured {{ item }}
                  [Service]
                  ExecStart=/bin/sleep infinity
                  [Install]
                  WantedBy=multi-user.target
              loop: "{{ range(0, {{{MeasuredFleet.Units}}}) | list }}"
            - systemd: {name: "measured-{{ item }}", state: started, enabled: true, daemon_reload: "{{ item == 0 }}"}
              loop: "{{ range(0, {{{MeasuredFleet.Units}}}) | list }}"

        """));
}
