import { expect, test } from "vitest";
import { readKeys, writeKeys } from "../../../electron/vault/keysFile.ts";
import { anArea } from "./anArea.ts";
import { ana, bo, must, signInAs } from "./people.ts";

const wrongAnswer = { ok: false, failure: { code: "vault.wrongPassphraseOrAccount" } };

test("an old version of a slot put into the new one's place does not bring the old passphrase back", async () => {
  const { folder, area } = await anArea();
  const before = must(readKeys(folder)).slots[0];
  must(await area.changePassphrase(ana.name, ana.passphrase, "a longer one than that"));
  area.close();
  const after = must(readKeys(folder));
  const slots = after.slots.map((slot) => ({ ...slot, wrapped: before?.wrapped ?? "" }));
  writeKeys(folder, { ...after, generation: after.generation + 1, slots });
  expect(await signInAs(folder)).toMatchObject(wrongAnswer);
});

test("what is wrapped in one slot does not open in another", async () => {
  const { folder, area } = await anArea();
  must(await area.addAccount(bo));
  area.close();
  const keys = must(readKeys(folder));
  const wrapped = keys.slots.map((slot) => slot.wrapped).toReversed();
  const slots = keys.slots.map((slot, position) => ({ ...slot, wrapped: wrapped[position] ?? "" }));
  writeKeys(folder, { ...keys, generation: keys.generation + 1, slots });
  expect(await signInAs(folder)).toMatchObject(wrongAnswer);
  expect(await signInAs(folder, bo)).toMatchObject(wrongAnswer);
});

test("a data key sealed for one slot does not open in another", async () => {
  const { folder, area } = await anArea();
  must(await area.addAccount(bo));
  area.close();
  const keys = must(readKeys(folder));
  const sealed = keys.slots.map((slot) => slot.sealedDataKeys).toReversed();
  const slots = keys.slots.map((slot, position) => ({ ...slot, sealedDataKeys: sealed[position] ?? [] }));
  writeKeys(folder, { ...keys, generation: keys.generation + 1, slots });
  expect(await signInAs(folder)).toMatchObject({ ok: false, failure: { code: "vault.damaged" } });
});
