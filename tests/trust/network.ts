import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a command did inside a network of its own. */
export interface Observed {
  /** Packets that left towards the outside, of any protocol. */
  readonly packets: number;
  /** The lines of the packets, to be read when there should be none. */
  readonly traffic: string;
  /** Ports somebody inside listened on while the command ran: lines of `ss`, and calls seen by `strace`. */
  readonly listening: readonly string[];
  readonly status: number;
  readonly output: string;
}

// A network of one cable: everything not for this machine goes out of `out0`, where each packet is written down. The
// name server, too, is out there, so that looking up a name is seen. Ports are looked at five times a second, and every call to open one is written down.
const script = `
set -u
folder=$1; shift
sysctl -qw net.ipv6.conf.all.disable_ipv6=1
ip link set lo up
ip link add out0 type veth peer name sink0
ip link set sink0 up
ip addr add 192.0.2.2/24 dev out0
ip link set out0 up
ip route add default via 192.0.2.1
ip neigh add 192.0.2.1 lladdr 02:00:00:00:00:01 dev out0
echo nameserver 192.0.2.53 > "$folder/resolv.conf"
ip neigh add 192.0.2.53 lladdr 02:00:00:00:00:01 dev out0
mount --bind "$folder/resolv.conf" "$(readlink -f /etc/resolv.conf)"
tcpdump -q -U -n -i out0 -w "$folder/out.pcap" 2> "$folder/tcpdump.log" & dump=$!
while ! grep -q listening "$folder/tcpdump.log"; do sleep 0.1; done
while sleep 0.2; do ss -Hlntup; done > "$folder/listening" & watch=$!
strace -f -qq -yy -e trace=listen -o "$folder/calls" "$@"; status=$?
sleep 1
kill $watch $dump; wait $watch $dump
tcpdump -q -n -r "$folder/out.pcap" > "$folder/traffic" 2> /dev/null
exit $status
`;

/**
 * Runs a command in a network namespace with one outward cable, and tells what left through it and who listened. Needs
 * root, `ip`, `ss`, `strace` and `tcpdump`; without them it fails, since a proof that did not run proves nothing.
 */
export async function observeNetwork(command: readonly string[]): Promise<Observed> {
  if (process.getuid?.() !== 0) throw new Error("The proof of silence needs root (network namespaces).");
  const folder = await mkdtemp(join(tmpdir(), "network-"));
  try {
    const { status, output } = await new Promise<{ status: number; output: string }>((resolve) => {
      const child = execFile(
        "unshare",
        ["-n", "-m", "bash", "-c", script, "bash", folder, ...command],
        { maxBuffer: 2 ** 24 },
        (_error, stdout, stderr) => resolve({ status: child.exitCode ?? 1, output: stdout + stderr }),
      );
    });
    const traffic = await readFile(join(folder, "traffic"), "utf8");
    const open = (await readFile(join(folder, "listening"), "utf8")).split("\n").filter((line) => line !== "");
    const calls = (await readFile(join(folder, "calls"), "utf8"))
      .split("\n")
      .filter((line) => /<(TCP|UDP)/u.test(line));
    return {
      packets: traffic.split("\n").length - 1,
      traffic,
      listening: [...new Set([...open, ...calls])],
      status,
      output,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
