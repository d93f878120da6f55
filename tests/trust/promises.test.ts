import { expect, test } from "vitest";
import { seeded } from "./promise.ts";
import { proofs } from "./proofs.ts";

// The long counts are those of `npm run trust`. Silence has its own tests beside this file; what is measured by the clock
// would fail when the machine is busy, and is left to that command.
const elsewhere: ReadonlySet<string> = new Set(["R21", "R24"]);
for (const { id, promise, control, prove } of proofs.filter((proof) => !elsewhere.has(proof.id)))
  test(`${id}: ${promise}; control: ${control}`, { timeout: 180_000 }, async () => {
    const { tries, failures, caught } = await prove("quick", seeded(2026));
    expect(failures).toEqual([]);
    expect(tries).toBeGreaterThan(0);
    expect(caught).toBe(true);
  });
