import { createDesk } from "../../electron/desk/desk.ts";
import { demonstrationOn } from "../../electron/desk/demonstration/demonstration.ts";
import type { DeskMessage, DeskRequest } from "../../shared/bridge.ts";

// The desk's own process, as electron/desk/main.ts, but at another hour: pictures show the same morning whenever they
// are made. Arguments: the program's folder, and how many milliseconds its clock is ahead.
const [folder = "", ahead = "0"] = process.argv.slice(2);
const send = (message: DeskMessage): void => void process.send?.(message);
const machine = { name: "shots", folder };
const desk = createDesk({
  machine,
  demonstration: demonstrationOn(machine),
  now: () => Date.now() + Number(ahead),
});
desk.on((event) => send({ event }));
process.on("message", ({ id, procedure, input }: DeskRequest) => {
  void desk.call(procedure, input).then((result) => send({ id, result }));
});
process.on("disconnect", () => void desk.close().finally(() => process.exit(0)));
