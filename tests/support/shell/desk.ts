// A desk small enough to see through: it answers what it was asked, and a few words make it speak, hang or end.
import { writeFileSync } from "node:fs";
import { z } from "zod";

const Request = z.object({ id: z.number(), procedure: z.string(), input: z.unknown().optional() });
const flushedFile = process.argv[2];
let sayings = 0;
let folder: unknown = null;

process.on("message", (message) => {
  const { id, procedure, input } = Request.parse(message);
  if (procedure === "unlock.chooseArea") folder = z.object({ folder: z.string() }).parse(input).folder;
  if (procedure === "fixture.end") process.exit(1);
  if (procedure === "fixture.hang") for (;;);
  if (procedure === "fixture.tell") process.send?.({ event: { kind: "topics", topics: ["cases"] } });
  if (procedure === "fixture.show") process.send?.({ event: { kind: "projector", slide: { reference: "NM-7KQ4" } } });
  if (procedure === "fixture.say") sayings += 1;
  if (procedure === "unlock.lock" && flushedFile) writeFileSync(flushedFile, JSON.stringify(input));
  process.send?.({ id, result: { ok: true, value: { procedure, input, folder, sayings, pid: process.pid } } });
});

process.on("disconnect", () => process.exit(0));
