// A desk built wrong on purpose: it says that a field is saved before it is.
import type { DeskRequest } from "../../../shared/bridge.ts";
import { z } from "zod";
import { createDesk } from "../../../electron/desk/desk.ts";

const [folder = ""] = process.argv.slice(2);
const desk = createDesk({ machine: { name: "hasty", folder } });
const Field = z.object({ baseVersion: z.number() });

process.on("message", ({ id, procedure, input }: DeskRequest) => {
  const field = procedure === "meeting.writeField" ? Field.safeParse(input) : null;
  if (field?.success)
    process.send?.({
      id,
      result: { ok: true, value: { kind: "saved", id: null, version: field.data.baseVersion + 1 } },
    });
  void desk.call(procedure, input).then((result) => !field && process.send?.({ id, result }));
});
process.on("disconnect", () => void desk.close().finally(() => process.exit(0)));
