import { afterEach, beforeEach, expect, test } from "vitest";
import { createProgram } from "../../../electron/desk/program.ts";
import type { AccountKeys } from "../../../electron/vault/slots.ts";
import { deriveKeyHere, signIn } from "../../../electron/vault/vault.ts";
import { aDesk, cheapCosts, testNow, type TestDesk } from "../../support/aDesk.ts";
import { anAcceptedCase } from "../../support/aConference.ts";

let desk: TestDesk;
const now = (): number => testNow;

beforeEach(async () => {
  desk = await aDesk();
  await anAcceptedCase(desk, "Marchal", { readers: ["chair", "adviser"] });
  await desk.must("unlock.lock", {});
});
afterEach(() => desk.close());

const isGone = (key: Uint8Array): boolean => key.every((byte) => byte === 0);

/** The administrator's program with the chair beside, who drives and has unsealed what is theirs. */
async function twoOpen() {
  const machine = {
    name: "test-machine",
    folder: desk.machineFolder,
    deriveKey: deriveKeyHere,
    lowestCosts: cheapCosts,
  };
  const program = createProgram(machine, null, { now, steady: now });
  const [administrator, chair] = [desk.accounts["administrator"], desk.accounts["chair"]];
  if (!administrator || !chair) throw new Error("both have accounts");
  const area = await signIn({
    ...machine,
    folder: desk.folder,
    machine: machine.name,
    now: testNow,
    name: administrator.name,
    passphrase: administrator.passphrase,
  });
  if (!area.ok) throw new Error(area.failure.code);
  await program.enter(area.value);
  const joined = await area.value.joinAccount(chair.name, chair.passphrase, testNow);
  if (!joined.ok) throw new Error(joined.failure.code);
  await program.join(joined.value);
  const opened = program.opened();
  if (!opened) throw new Error("the area is open");
  // As if each had been looked into: an unsealed key of each kind.
  const unsealed = Buffer.alloc(32, 7);
  opened.driver.ring.open.set("a compartment", unsealed);
  return { program, first: area.value.keys, second: joined.value.keys, unsealed };
}

const keysAreThere = (keys: AccountKeys): void => expect(isGone(keys.boxPrivate)).toBe(false);

test("the keys of who leaves are overwritten, those of who stays are not", async () => {
  const { program, first, second, unsealed } = await twoOpen();
  // The control: they are there as long as both are.
  keysAreThere(second);
  expect(isGone(unsealed)).toBe(false);
  await program.switchDriver();
  program.endBeside();
  expect(isGone(second.boxPrivate)).toBe(true);
  keysAreThere(first);
  expect(program.driver()?.keys).toBe(first);
  await program.leave();
  expect(isGone(first.boxPrivate)).toBe(true);
});

test("where the first leaves, the second's keys stay, and theirs are overwritten", async () => {
  const { program, first, second, unsealed } = await twoOpen();
  program.endBeside();
  expect(isGone(first.boxPrivate)).toBe(true);
  keysAreThere(second);
  expect(isGone(unsealed)).toBe(false);
  await program.leave();
  expect(isGone(second.boxPrivate)).toBe(true);
  expect(isGone(unsealed)).toBe(true);
});

test("leaving the area takes the keys of both", async () => {
  const { program, first, second, unsealed } = await twoOpen();
  await program.leave();
  expect([first.boxPrivate, second.boxPrivate, unsealed].every(isGone)).toBe(true);
});
