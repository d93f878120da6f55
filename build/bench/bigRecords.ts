import { addDays, addMonths, type CivilDate } from "../../shared/dates.ts";
import { uuidV7 } from "../../shared/ids.ts";
import type { Database } from "../../electron/vault/vault.ts";
import { into } from "./inserting.ts";
import type { Around } from "./bigCase.ts";
import { prose, type Random } from "./words.ts";

const flagsEach = 6;

/** What is kept of each case besides its hearings: flags of six agencies, half of them with an order, and two incidents. */
export function writeBigRecords(database: Database, around: Around, random: Random, today: CivilDate): void {
  const insert = {
    orders: into(database, "orders"),
    incidents: into(database, "incidents"),
    flags: into(database, "flags"),
    links: into(database, "case_links"),
  };
  const bytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
  const changed = { version: 1, changed_by: around.administratorId };
  const cases = database
    .prepare<[], { case_id: string; person_id: string; day: CivilDate }>(
      `SELECT case_people.case_id, case_people.person_id, substr(cases.created_at, 1, 10) AS day
       FROM case_people JOIN cases ON cases.id = case_people.case_id WHERE role = 'PERPETRATOR' ORDER BY cases.id`,
    )
    .all();
  const agency = (index: number): string => around.agencyIds[index % around.agencyIds.length] ?? "";
  let before: string | null = null;
  database.transaction(() => {
    for (const [index, { case_id, person_id, day }] of cases.entries()) {
      const id = (): string => uuidV7(Date.parse(day), bytes(10));
      const changed_at = `${day}T10:00:00.000Z`;
      if (index % 2 === 0)
        insert.orders({
          id: id(),
          case_id,
          person_id,
          kind: index % 4 === 0 ? "PROTECTION" : "BAIL",
          court: "Northmere family court",
          reference: "",
          conditions: prose(random, 120),
          valid_from: day,
          valid_until: addDays(day, 365),
          served_on: day,
          breached: 0,
          breached_on: null,
          agency_id: agency(0),
          ...changed,
          changed_at,
        });
      for (const ago of [20, 90])
        insert.incidents({
          id: id(),
          case_id,
          happened_on: addDays(day, -ago),
          about: 0,
          kinds: '["PHYSICAL"]',
          text: prose(random, 250),
          agency_id: agency(index),
          told_on: day,
          basis: "REPORTED",
          reported: "YES",
          reference: "",
          ...changed,
          changed_at,
        });
      for (let asked = 0; asked < flagsEach; asked += 1) {
        const review_on = addMonths(day, 12);
        // Some agencies never say that they took a flag off: these stay due for ever.
        const isRemoved = review_on < today && asked > 0;
        insert.flags({
          id: id(),
          case_id,
          agency_id: agency(index + asked),
          asked_on: day,
          set_on: day,
          set_by: around.administratorId,
          review_on,
          confirmed_on: asked % 2 === 0 ? day : null,
          confirmed_by: null,
          extended_on: null,
          extended_reason: "",
          removed_on: isRemoved ? review_on : null,
          removed_by: null,
          version: 1,
        });
      }
      if (before !== null && index % 20 === 0)
        insert.links({
          id: id(),
          case_id,
          other_case_id: before,
          kind: "HOUSEHOLD",
          reason: "",
          made_on: day,
          made_by: around.administratorId,
        });
      before = case_id;
    }
  })();
}
