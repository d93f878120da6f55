import { afterAll, beforeAll, expect, test } from "vitest";
import { checkAudit } from "../../../electron/store/audit.ts";
import { unitsOfWork } from "../../../electron/store/unitOfWork.ts";
import { signIn, deriveKeyHere, type OpenArea } from "../../../electron/vault/vault.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../support/aDesk.ts";

let made: TestDesk;
let area: OpenArea;
beforeAll(async () => {
  made = await aDesk({ cast: ["chair", "police"] });
  for (let index = 0; index < 30; index++)
    await made.must("agencies.add", {
      name: `Agency ${index}`,
      type: "OTHER",
      core: false,
      agreementSignedOn: null,
      agreementExpiresOn: null,
    });
  await made.must("unlock.lock", {});
  const { name, passphrase } = made.accounts["administrator"] ?? { name: "", passphrase: "" };
  const opened = await signIn({
    folder: made.folder,
    name,
    passphrase,
    machine: "test",
    now: 0,
    lowestCosts: cheapCosts,
    deriveKey: deriveKeyHere,
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  area = opened.value;
  // Only somebody with the data key and own tools gets as far as this: the triggers go first.
  area.writer.pragma("foreign_keys = OFF");
  area.writer.exec("DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_shortened");
});
afterAll(async () => {
  area.close();
  await made.close();
});

const check = () => unitsOfWork(area.writer, area.reader).read((db) => checkAudit(db));

/** Tampers, checks, and puts everything back. */
async function whenTampered(sql: string): Promise<number | null> {
  area.writer.exec("CREATE TABLE kept AS SELECT * FROM audit");
  area.writer.exec(sql);
  const { firstBroken } = await check();
  area.writer.exec("DELETE FROM audit; INSERT INTO audit SELECT * FROM kept; DROP TABLE kept");
  return firstBroken;
}

test("an untouched log holds from the first entry to the last", async () => {
  const { entries, firstBroken } = await check();
  expect(firstBroken).toBeNull();
  expect(entries).toBeGreaterThan(30);
});

test("an entry changed at any place is found at that place", async () => {
  const { entries } = await check();
  for (let sequence = 1; sequence <= entries; sequence++)
    for (const column of ["at", "procedure", "change_hash", "hash", "signature", "account_id"])
      expect(await whenTampered(`UPDATE audit SET ${column} = 'altered' WHERE sequence = ${sequence}`)).toBe(sequence);
}, 120_000);

test("an entry taken out, or two that change places, are found", async () => {
  const { entries } = await check();
  for (let sequence = 1; sequence < entries; sequence++) {
    expect(await whenTampered(`DELETE FROM audit WHERE sequence = ${sequence}`)).toBe(sequence);
    expect(
      await whenTampered(
        `UPDATE audit SET sequence = -1 WHERE sequence = ${sequence}; UPDATE audit SET sequence = ${sequence} WHERE sequence = ${sequence + 1}; UPDATE audit SET sequence = ${sequence + 1} WHERE sequence = -1`,
      ),
    ).toBe(sequence);
  }
});

test("the honest limit: a tail cut off leaves a shorter log that holds, which is why each machine remembers how far it saw", async () => {
  const { entries } = await check();
  expect(await whenTampered(`DELETE FROM audit WHERE sequence > ${entries - 3}`)).toBeNull();
});
