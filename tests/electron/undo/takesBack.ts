import { expect } from "vitest";
import type { TestDesk } from "../../support/aDesk.ts";

/** Something somebody does, and what has to be there for it. */
export interface Scenario {
  /** Who does it, where it is not the administrator. */
  readonly as?: string;
  /** What has to be there before. */
  prepare?(): Promise<unknown>;
  /** The last thing somebody did. */
  done(): Promise<unknown>;
  /** What the tables do not show, because it is sealed. */
  look?(): Promise<unknown>;
}

/** Does it, takes it back, does it again, takes it back once more: the area is each time as it was, and the log says who. */
export async function takesBack(
  { desk, contents }: { readonly desk: TestDesk; readonly contents: () => Record<string, unknown[]> },
  name: string,
  { as = "administrator", prepare, done, look }: Scenario,
): Promise<void> {
  await desk.signInAs(as);
  await prepare?.();
  desk.clock.now += 11_000;
  const seen = async () => ({ ...contents(), sealed: await look?.() });
  const before = await seen();
  await done();
  const after = await seen();
  expect(after).not.toEqual(before);
  expect(await desk.must("undo.undo", {})).toMatchObject({ did: name, why: null });
  expect(await seen()).toEqual(before);
  expect(await desk.must("undo.redo", {})).toMatchObject({ did: name });
  expect(await seen()).toEqual(after);
  expect(await desk.must("undo.undo", {})).toMatchObject({ did: name });
  expect(await seen()).toEqual(before);
  await desk.signInAs("administrator");
  const { entries } = await desk.must("audit.list", { before: null, limit: 12 });
  const who = desk.accounts[as]?.name;
  const undone = entries.filter(({ procedure }) => procedure === "undo.undo").slice(0, 2);
  expect(undone.map(({ accountName }) => accountName)).toEqual([who, who]);
}
