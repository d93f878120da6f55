import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { mergeHandler } from "../../../electron/features/agencies/merge.ts";
import { readableCases } from "../../../electron/features/cases/rows.ts";
import type { SignedIn, Writing } from "../../../electron/features/context.ts";
import { sessionFacts } from "../../../electron/desk/sessionFacts.ts";
import { migrate } from "../../../electron/store/migrate.ts";
import type { Tables } from "../../../electron/store/tables.ts";
import { instantOf } from "../../../shared/dates.ts";
import { AccountId, AgencyId } from "../../../shared/ids.ts";
import type { Role } from "../../../shared/policy.ts";
import type { Result } from "../../../shared/result.ts";
import { defaultSettings } from "../../../shared/settings/defaults.ts";

const now = Date.UTC(2026, 10, 25, 9);
const idOf = (kind: number, place: number): string =>
  `00000000-0000-7000-8${String(kind).padStart(3, "0")}-${String(place).padStart(12, "0")}`;
export const agencyId = (place: number): AgencyId => AgencyId.parse(idOf(1, place));
export const accountId = (place: number): AccountId => AccountId.parse(idOf(2, place));
export const caseId = (place: number): string => idOf(3, place);

/** Something that is known of a case, or of who may not know it. */
export type Fact =
  | { readonly kind: "referral"; readonly of: number; readonly agency: number }
  | { readonly kind: "action"; readonly of: number; readonly agency: number; readonly open: boolean }
  | { readonly kind: "conflict"; readonly of: number; readonly agency: number; readonly accepted: boolean }
  | { readonly kind: "ownConflict"; readonly of: number; readonly account: number }
  | { readonly kind: "reader"; readonly of: number; readonly account: number }
  | { readonly kind: "adviser"; readonly of: number; readonly account: number }
  | {
      readonly kind: "conference";
      readonly cases: readonly number[];
      readonly status: "PLANNED" | "CIRCULATED" | "MINUTES_DRAFT";
      readonly invited: readonly { readonly agency: number; readonly came: boolean; readonly answered: boolean }[];
    };

export const people: readonly { readonly role: Role; readonly agency: number }[] = [
  { role: "representative", agency: 0 },
  { role: "representative", agency: 1 },
  { role: "representative", agency: 2 },
  { role: "representative", agency: 3 },
  { role: "adviser", agency: 0 },
  { role: "chair", agency: 1 },
  { role: "administrator", agency: 3 },
];
export const agencyCount = 4;
export const caseCount = 4;

/** Migrated once; each world begins with a copy. */
const empty = new Database(":memory:");
migrate(empty);
const emptyFile = empty.serialize();

/** A few agencies, people and cases in tables of the newest schema, with these facts; case 3 is restricted. */
export class World {
  readonly #database = new Database(emptyFile);
  readonly db: Kysely<Tables>;

  constructor(facts: readonly Fact[]) {
    this.#database.pragma("foreign_keys = OFF");
    this.db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: this.#database }) });
    this.#insert("area", {
      time_zone: "UTC",
      country: "GB",
      language: "en",
      settings: JSON.stringify(defaultSettings("GB", "en")),
    });
    for (let place = 0; place < agencyCount; place += 1)
      this.#insert("agencies", {
        id: agencyId(place),
        name: `agency ${place}`,
        type: "HOUSING",
        active: 1,
        agreement_signed_on: "2026-01-01",
      });
    for (const [place, { role, agency }] of people.entries())
      this.#insert("accounts", {
        id: accountId(place),
        name: `account ${place}`,
        name_folded: `account ${place}`,
        role,
        agency_id: agencyId(agency),
        active: 1,
        declaration_signed_on: "2026-01-01",
      });
    for (let place = 0; place < caseCount; place += 1)
      this.#insert("cases", { id: caseId(place), reference: `NM-${place}`, compartment_id: place === 3 ? "c" : null });
    for (const [place, fact] of facts.entries()) this.#put(fact, place);
  }

  #insert(table: string, values: Readonly<Record<string, unknown>>): void {
    const columns = this.#database
      .prepare<[string], { name: string; type: string; notnull: number; dflt_value: string | null; pk: number }>(
        'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)',
      )
      .all(table)
      .filter(
        ({ name, notnull, dflt_value, pk }) => name in values || ((notnull === 1 || pk > 0) && dflt_value === null),
      );
    const given = columns.map(
      ({ name, type }) => values[name] ?? (name in values ? null : type === "INTEGER" ? 0 : ""),
    );
    this.#database
      .prepare(
        `INSERT INTO ${table} (${columns.map(({ name }) => name).join(", ")}) VALUES (${columns.map(() => "?").join(", ")}) ON CONFLICT DO NOTHING`,
      )
      .run(...given);
  }

  #put(fact: Fact, place: number): void {
    const id = idOf(4, place);
    switch (fact.kind) {
      case "referral":
        return this.#insert("referrals", {
          id,
          reference: id,
          case_id: caseId(fact.of),
          agency_id: agencyId(fact.agency),
          status: "ACCEPTED",
        });
      case "action":
        return this.#insert("actions", {
          id,
          number: place,
          case_id: caseId(fact.of),
          owner_agency_id: agencyId(fact.agency),
          due: "2026-12-01",
          status: fact.open ? "OPEN" : "DONE",
        });
      case "conflict":
        return this.#insert("conflicts", {
          id,
          case_id: caseId(fact.of),
          agency_id: agencyId(fact.agency),
          state: fact.accepted ? "ACCEPTED" : "DECLARED",
        });
      case "ownConflict":
        return this.#insert("conflicts", {
          id,
          case_id: caseId(fact.of),
          account_id: accountId(fact.account),
          state: "ACCEPTED",
        });
      case "reader":
        return this.#insert("case_readers", { case_id: caseId(fact.of), account_id: accountId(fact.account) });
      case "adviser":
        return this.#insert("case_advisers", { case_id: caseId(fact.of), account_id: accountId(fact.account) });
      case "conference":
        return this.#putConference(fact, id);
    }
  }

  #putConference({ cases, status, invited }: Extract<Fact, { kind: "conference" }>, id: string): void {
    const began = status === "MINUTES_DRAFT";
    this.#insert("conferences", {
      id,
      status,
      date: began ? "2026-11-20" : "2026-12-20",
      chair_id: accountId(5),
      circulated_at: status === "PLANNED" ? null : instantOf(now),
      started_at: began ? "2026-11-20T09:00:00.000Z" : null,
    });
    for (const { agency, came } of invited)
      this.#insert("attendance", {
        conference_id: id,
        agency_id: agencyId(agency),
        status: began ? (came ? "PRESENT" : "APOLOGIES") : null,
      });
    for (const of of cases) {
      this.#insert("agenda_items", { id: `${id} ${of}`, conference_id: id, case_id: caseId(of) });
      if (began)
        this.#insert("hearings", { id: `h ${id} ${of}`, conference_id: id, case_id: caseId(of), state: "open" });
      for (const { agency, answered } of invited)
        if (answered && status !== "PLANNED")
          this.#insert("research", {
            id: `r ${id} ${of} ${agency}`,
            conference_id: id,
            case_id: caseId(of),
            agency_id: agencyId(agency),
            state: "RETURNED",
          });
    }
  }

  /** The session of an account as the desk makes it; as if it were of another agency when told. */
  async session(account: number, as?: number): Promise<SignedIn> {
    const { session } = await sessionFacts(this.db, { accountId: accountId(account), folder: "", now });
    if (!session) throw new Error(`account ${account} is active`);
    return as === undefined ? session : { ...session, agencyId: agencyId(as) };
  }

  /** The places of the cases a session reads. */
  async reads(session: SignedIn): Promise<ReadonlySet<number>> {
    const rows = await readableCases(this.db, session).select("cases.id").execute();
    return new Set(rows.map(({ id }) => Number(id.slice(-1))));
  }

  async merge(from: number, into: number): Promise<Result<null>> {
    const { area, session } = await sessionFacts(this.db, { accountId: accountId(6), folder: "", now });
    const writing = { db: this.db, area, session, newId: () => "" } as unknown as Writing;
    this.#database.exec("BEGIN");
    const merged = await mergeHandler["agencies.merge"](writing, {
      agencyId: agencyId(from),
      intoId: agencyId(into),
      reason: "they are one",
    });
    this.#database.exec(merged.ok ? "COMMIT" : "ROLLBACK");
    return merged;
  }

  /** Plants a fault: conflicts hold for the agency they were declared for, and for no other. */
  withoutSharedConflicts(): void {
    this.#database.exec(
      "DROP VIEW standing_conflicts; CREATE VIEW standing_conflicts AS SELECT id, case_id, account_id, agency_id, state FROM conflicts WHERE state IN ('DECLARED', 'ACCEPTED')",
    );
  }

  close(): Promise<void> {
    return this.db.destroy();
  }
}
