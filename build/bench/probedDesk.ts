// The program's own desk, with a probe beside it: how long its event loop was held at the longest since it was last asked, by
// the clock on the wall, and how much of it the desk itself computed: another process may have had the core meanwhile.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { z } from "zod";

const resolution = 1;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();
const Probe = z.strictObject({ probe: z.literal("held") });

const computed = (before?: NodeJS.CpuUsage): NodeJS.CpuUsage => process.threadCpuUsage(before);
let last = computed();
let longest = 0;
// Comes once a turn at the most, so what this thread computed between two is one turn's own, or that of a few short ones.
setInterval(() => {
  const { user, system } = computed(last);
  longest = Math.max(longest, (user + system) / 1000);
  last = computed();
}, resolution);

process.on("message", (message) => {
  if (!Probe.safeParse(message).success) return;
  // The timer of the probe itself comes a `resolution` after the last; what is longer was held.
  const wall = delay.count === 0 ? 0 : Math.max(0, delay.max / 1e6 - resolution);
  process.send?.({ held: { wall, own: longest } });
  delay.reset();
  longest = 0;
});
await import("../../electron/desk/main.ts");
