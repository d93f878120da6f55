import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { auditHead, entryAfter } from "../electron/store/audit.ts";
import { migrations } from "../electron/store/migrations/index.ts";
import { fillNameKeys } from "../electron/store/nameKeys.ts";
import { unitsOfWork } from "../electron/store/unitOfWork.ts";
import { signIn, deriveKeyHere, type Costs, type Database, type OpenArea } from "../electron/vault/vault.ts";
import { addDays, type CivilDate } from "../shared/dates.ts";
import { AgencyId, CaseId, ConferenceId, AccountId, uuidV7 } from "../shared/ids.ts";
import { ok } from "../shared/result.ts";
import { caseWriter } from "./bench/bigCase.ts";
import { writeBigForms } from "./bench/bigForms.ts";
import { writeBigRecords } from "./bench/bigRecords.ts";
import { into } from "./bench/inserting.ts";
import { makeSmallArea, people, today, type SmallArea } from "./bench/smallArea.ts";
import { seeded } from "./bench/words.ts";

/** How large an area is to be. */
export interface AreaSize {
  readonly cases: number;
  readonly children: number;
  readonly actions: number;
  readonly auditEntries: number;
}

/** A large area of a county after many years, and a tenth of it. */
export const areaSizes = {
  big: { cases: 35_000, children: 45_000, actions: 200_000, auditEntries: 500_000 },
  tenth: { cases: 3_500, children: 4_500, actions: 20_000, auditEntries: 50_000 },
} satisfies Record<string, AreaSize>;

const Made = z.object({
  folder: z.string(),
  administratorId: AccountId,
  policeId: AgencyId,
  /** In session today, with thirty cases of which none has been heard. */
  current: ConferenceId,
  waiting: z.array(CaseId),
  /** The one before: thirty cases heard and approved. */
  held: ConferenceId,
  heard: z.array(CaseId),
});
export type BigArea = z.infer<typeof Made>;

const casesEach = 30;
const daysApart = 3;
const moreAgencies = [
  "Children’s services",
  "Adults",
  "Mental health",
  "Probation",
  "Hospital",
  "General practice",
  "Education",
  "Alcohol and drugs",
  "Fire",
  "Immigration",
];

/** How many of `total` things fall to the `index`-th of `among`, spread evenly. */
const shareOf = (total: number, among: number, index: number): number =>
  Math.floor(((index + 1) * total) / among) - Math.floor((index * total) / among);

function addAgencies(database: Database): string[] {
  const insert = into(database, "agencies");
  for (const name of moreAgencies)
    insert({
      id: uuidV7(Date.now(), createHash("sha256").update(name).digest()),
      name,
      type: "OTHER",
      core: 0,
      active: 1,
      agreement_signed_on: addDays(today(), -30),
      agreement_expires_on: addDays(today(), 300),
    });
  return database.prepare<[], string>("SELECT id FROM agencies ORDER BY id").pluck().all();
}

function conferenceWriter(database: Database, area: SmallArea, agencyIds: readonly string[]) {
  const insert = into(database, "conferences");
  const attend = into(database, "attendance");
  return (id: string, date: CivilDate, isCurrent: boolean): void => {
    const at = `${date}T09:00:00.000Z`;
    insert({
      id,
      type: "ROUTINE",
      date,
      starts_at: "09:00",
      venue: "Town Hall",
      status: isCurrent ? "IN_SESSION" : "MINUTES_APPROVED",
      chair_id: area.accounts.chair,
      deputy_chair_id: null,
      minute_taker: "Nora Whitfield",
      minutes_per_case: 12,
      break_minutes: 15,
      referrals_close_on: addDays(date, -11),
      agenda_circulated_on: addDays(date, -8),
      research_due_on: addDays(date, -1),
      action_lists_due_on: addDays(date, 1),
      minutes_due_on: addDays(date, 7),
      circulated_at: at,
      confidentiality_read_at: at,
      conflicts_asked_at: at,
      quorum_reason: null,
      started_at: at,
      ended_at: isCurrent ? null : `${date}T15:00:00.000Z`,
      approved_at: isCurrent ? null : `${addDays(date, 2)}T10:00:00.000Z`,
      approved_by: isCurrent ? null : area.accounts.chair,
      minutes_version: isCurrent ? 0 : 1,
    });
    for (const agency_id of agencyIds)
      attend({
        conference_id: id,
        agency_id,
        account_id: null,
        representative: "Somebody",
        status: "PRESENT",
        info_sent: 0,
      });
  };
}

async function fillLog(area: OpenArea, entries: number, ids: readonly string[]): Promise<void> {
  const started = Date.now() - entries * 30_000;
  let head = await unitsOfWork(area.writer, area.reader).read(auditHead);
  const insert = into(area.writer, "audit");
  // Each entry follows on the one before, which is at hand: nothing is looked up.
  const append = area.writer.transaction((from: number, upTo: number) => {
    for (let entry = from; entry < upTo; entry += 1) {
      const fact = {
        at: new Date(started + entry * 30_000).toISOString(),
        accountId: area.keys.accountId,
        procedure: "cases.open",
        objectId: ids[entry % ids.length] ?? null,
        reason: null,
        change: { entry },
      };
      const row = entryAfter(head, fact, area.keys, area.auditKey);
      insert(row);
      head = row;
    }
  });
  for (let done = 0; done < entries; done += 5000) append(done, Math.min(entries, done + 5000));
}

/**
 * Takes the indexes off and answers how they are put back: rows that come in any order are put into each of them one by
 * one otherwise, which takes longer than everything else. Those that keep rules stay.
 */
function withoutIndexes(database: Database): () => void {
  const indexes = database
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND sql NOT LIKE 'CREATE UNIQUE%'",
    )
    .all();
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`);
  return () => {
    for (const { sql } of indexes) database.exec(sql);
  };
}

/** Makes a full area by inserts straight into the store's tables, inside a real encrypted file. Some minutes for the big one. */
export async function makeBigArea(parentFolder: string, size: AreaSize, costs: Costs | null = null): Promise<BigArea> {
  const small = await makeSmallArea(parentFolder, join(parentFolder, "machine"), costs);
  const { name, passphrase } = people.administrator;
  const opened = await signIn({
    folder: small.folder,
    name,
    passphrase,
    machine: "bench",
    now: Date.now(),
    ...(costs && { lowestCosts: costs }),
    deriveKey: deriveKeyHere,
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  const area = opened.value;
  const random = seeded(35_000);
  // Only while it is being made: nobody has been told that anything is saved, and each row is known to fit.
  area.writer.pragma("synchronous = OFF");
  area.writer.pragma("foreign_keys = OFF");
  const putIndexesBack = withoutIndexes(area.writer);
  const agencyIds = addAgencies(area.writer);
  const writeConference = conferenceWriter(area.writer, small, agencyIds);
  const around = { agencyIds, administratorId: small.accounts.administrator, adviserId: small.accounts.adviser };
  const writeCase = caseWriter(area.writer, around, random);
  const conferences = Math.ceil(size.cases / casesEach);
  const heardCases = size.cases - casesEach;
  const made: { id: string; cases: string[] }[] = [];
  for (let first = 0; first < conferences; first += 20)
    area.writer.transaction(() => {
      for (let index = first; index < Math.min(conferences, first + 20); index += 1) {
        const date = addDays(today(), -daysApart * (conferences - 1 - index));
        const isCurrent = index === conferences - 1;
        const id = uuidV7(Date.parse(date), createHash("sha256").update(date).digest());
        writeConference(id, date, isCurrent);
        const cases: string[] = [];
        // Counted from the end, so that the current conference and the one before have all their cases.
        const start = size.cases - (conferences - index) * casesEach;
        for (let position = 0; position < casesEach; position += 1) {
          const number = start + position;
          if (number < 0) continue;
          const children = shareOf(size.children, size.cases, number);
          const actions = isCurrent ? 0 : shareOf(size.actions, heardCases, number);
          cases.push(
            writeCase({
              conferenceId: id,
              date,
              position,
              isWaiting: isCurrent,
              isOld: conferences - index > 15,
              children,
              actions,
            }),
          );
        }
        made.push({ id, cases });
      }
    })();
  writeBigRecords(area.writer, around, seeded(35_001), today());
  putIndexesBack();
  await fillEveryNameKey(area);
  writeBigForms(area.writer);
  // Written in a few large pieces; an area that grew by itself has its index put together with each write.
  area.writer.exec("INSERT INTO search_words (search_words) VALUES ('optimize')");
  await fillLog(area, size.auditEntries, made.flatMap(({ cases }) => cases).slice(0, 1000));
  area.close();
  const [held, current] = made.slice(-2);
  return Made.parse({
    folder: small.folder,
    administratorId: small.accounts.administrator,
    policeId: small.agencies.get("Police"),
    current: current?.id,
    waiting: current?.cases,
    held: held?.id,
    heard: held?.cases,
  });
}

/** What names are sorted by, in few large pieces: nobody waits here. */
async function fillEveryNameKey({ writer, reader }: OpenArea): Promise<void> {
  const units = unitsOfWork(writer, reader);
  for (;;) {
    const written = await units.write(async (db) => {
      let count = 0;
      for (let turn = 0; turn < 50; turn += 1) count += await fillNameKeys(db, 1000);
      return ok(count);
    });
    if (!written.ok || written.value === 0) return;
  }
}

/** What makes an area: one that others of these made is made anew. */
const makers = [
  "bigArea.ts",
  ...["bigCase", "bigForms", "bigRecords", "inserting", "smallArea", "words"].map((name) => `bench/${name}.ts`),
];

/** The same, kept in the machine's temporary folder for the day, since it is the same every time. */
export async function cachedBigArea(name: keyof typeof areaSizes, size: AreaSize = areaSizes[name]): Promise<BigArea> {
  const hash = createHash("sha256").update(JSON.stringify([migrations, size]));
  for (const maker of makers) hash.update(readFileSync(join(import.meta.dirname, maker)));
  const schema = hash.digest("hex").slice(0, 12);
  const folder = join(tmpdir(), "concord-bench", `${name}-${schema}-${today()}`);
  const note = join(folder, "made.json");
  if (existsSync(note)) return Made.parse(JSON.parse(readFileSync(note, "utf8")));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = await makeBigArea(folder, size);
  writeFileSync(note, JSON.stringify(made));
  return made;
}
