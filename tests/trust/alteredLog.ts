import type { Database } from "better-sqlite3";
import { checkAudit } from "../../electron/store/audit.ts";
import { unitsOfWork } from "../../electron/store/unitOfWork.ts";
import { mustOver } from "../../build/bench/caller.ts";
import { signInAs } from "../../build/bench/smallArea.ts";
import { createDesk } from "../../electron/desk/desk.ts";
import { deriveKeyHere } from "../../electron/vault/vault.ts";
import { enterAs, lowCosts, quickArea } from "./areas.ts";
import { below, howMany, oneOf, type Proof } from "./promise.ts";
import { inRoom } from "./room.ts";

/** Ways of altering a log with the data key and own tools; each answers the first number that no longer holds. */
const alterations: readonly ((log: Database, at: number, random: () => number) => number)[] = [
  (log, at, random) => {
    const column = oneOf(random, [
      "at",
      "procedure",
      "object_id",
      "change_hash",
      "previous_hash",
      "hash",
      "signature",
      "account_id",
    ]);
    log.exec(`UPDATE audit SET ${column} = 'altered' WHERE sequence = ${at}`);
    return at;
  },
  (log, at) => {
    log.exec(`DELETE FROM audit WHERE sequence = ${at}`);
    return at;
  },
  (log, at) => {
    log.exec(
      `DELETE FROM audit WHERE sequence = ${at}; UPDATE audit SET sequence = -(sequence - 1) WHERE sequence > ${at}; UPDATE audit SET sequence = -sequence WHERE sequence < 0`,
    );
    return at;
  },
  (log, at) => {
    log.exec(
      `UPDATE audit SET sequence = -1 WHERE sequence = ${at}; UPDATE audit SET sequence = ${at} WHERE sequence = ${at + 1}; UPDATE audit SET sequence = ${at + 1} WHERE sequence = -1`,
    );
    return at;
  },
  (log, at) => {
    // Said to be somebody else's doing: the signature is not theirs.
    const other: unknown = log
      .prepare("SELECT id FROM accounts WHERE id <> (SELECT account_id FROM audit WHERE sequence = ?)")
      .pluck()
      .get(at);
    log.prepare("UPDATE audit SET account_id = ? WHERE sequence = ?").run(other, at);
    return at;
  },
];

export const alteredLog: Proof = {
  id: "R18",
  promise: "An entry of the log that was changed, taken out, moved or laid on another is found at its place",
  control: "a check that only counts the entries' numbers",
  prove: (amount, random) =>
    inRoom(async (room) => {
      const { folder } = await quickArea(room);
      const desk = createDesk({
        machine: { name: "log", folder: room, lowestCosts: lowCosts, deriveKey: deriveKeyHere },
      });
      const must = mustOver(desk);
      await must("unlock.chooseArea", { folder });
      await signInAs(must, "administrator");
      for (let index = 0; index < 40; index += 1)
        await must("agencies.add", {
          name: `Agency ${index}`,
          type: "OTHER",
          core: false,
          agreementSignedOn: null,
          agreementExpiresOn: null,
        });
      await desk.close();
      const area = await enterAs(folder);
      area.writer.pragma("foreign_keys = OFF");
      area.writer.exec(
        "DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_shortened; CREATE TABLE kept AS SELECT * FROM audit",
      );
      const check = () => unitsOfWork(area.writer, area.reader).read((db) => checkAudit(db));
      const { entries, firstBroken } = await check();
      const failures = firstBroken === null ? [] : [`the untouched log breaks at ${firstBroken}`];
      const tries = howMany(amount, { quick: 150, usual: 1500, nightly: 20_000 });
      let unnoticed = 0;
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const at = 1 + below(random, entries - 1);
        const expected = oneOf(random, alterations)(area.writer, at, random);
        const found = (await check()).firstBroken;
        if (found !== expected) failures.push(`altered at ${expected}, found at ${found}`);
        const numbers = area.reader.prepare<[], number>("SELECT sequence FROM audit ORDER BY sequence").pluck().all();
        if (numbers.every((number, index) => number === index + 1)) unnoticed += 1;
        area.writer.exec("DELETE FROM audit; INSERT INTO audit SELECT * FROM kept");
      }
      area.close();
      return { tries, failures, caught: unnoticed > 0 };
    }),
};
