import { hostname } from "node:os";
import type { DeskMessage, DeskRequest } from "../../shared/bridge.ts";
import { demonstrationOn } from "./demonstration/demonstration.ts";
import { createDesk } from "./desk.ts";
import { programFolder } from "./programFolder.ts";

// The desk's own process: JSON messages in and out, no window, no network. It ends with the shell that started it.
const [folder = programFolder()] = process.argv.slice(2);
// An answer nobody hears any more, since the shell has just ended, must not end the desk before it closed the area.
const send = (message: DeskMessage): void => void process.send?.(message, undefined, undefined, () => undefined);

const machine = { name: hostname(), folder };
const desk = createDesk({
  machine,
  demonstration: demonstrationOn(machine),
  // A problem's kind and place, never its message: a message could carry what somebody typed.
  report: (problem, procedure) => {
    const place = problem instanceof Error ? (problem.stack ?? "").split("\n").slice(1, 4).join(" ") : "";
    process.stderr.write(`${procedure}: ${problem instanceof Error ? problem.name : typeof problem}${place}\n`);
  },
});

desk.on((event) => send({ event }));
process.on("message", ({ id, procedure, input }: DeskRequest) => {
  void desk.call(procedure, input).then((result) => send({ id, result }));
});
process.on("disconnect", () => void desk.close().finally(() => process.exit(0)));
