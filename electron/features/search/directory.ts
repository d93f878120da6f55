import { RoleName } from "../../../shared/accounts/model.ts";
import { ConferenceType } from "../../../shared/conferences/model.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { AccountId, AgencyId, ConferenceId } from "../../../shared/ids.ts";
import type { Hit } from "../../../shared/search/model.ts";
import { languages } from "../../../shared/settings/model.ts";
import { beginAmong, holds, wholeOf, wordsOf, type TypedWord } from "../../../shared/search/words.ts";
import { knowsConference } from "../conferences/rows.ts";
import type { Reading } from "../context.ts";

// These are few enough to be read through: they have no place in the index.

const longDays = languages.map((language) => new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" }));

/** A day as it is typed: with the words of each language, and in figures. */
const dayInWords = (day: string): string =>
  [day, ...longDays.map((format) => format.format(new Date(`${day}T12:00:00Z`)))].join(" ");

// The same days and venues are looked through with every letter that is typed.
const read = new Map<string, readonly TypedWord[]>();
const mostRead = 5000;

function wordsIn(text: string, told: (text: string) => string = (one) => one): readonly TypedWord[] {
  const before = read.get(text);
  if (before) return before;
  if (read.size >= mostRead) read.clear();
  const words = wordsOf(told(text));
  read.set(text, words);
  return words;
}

const mostConferences = 1500;

/** The conferences this session is told of, by their day, kind and venue (`RULES.md` 3 row 11). */
export async function conferencesFound({ db, session }: Reading, typed: readonly TypedWord[]): Promise<Hit[]> {
  const rows = await db
    .selectFrom("conferences")
    .select(["id", "date", "venue", "type"])
    .where(knowsConference(session))
    .orderBy("date", "desc")
    .limit(mostConferences)
    .execute();
  return rows
    .filter((row) => beginAmong(typed, wordsIn(row.date, dayInWords), wordsIn(row.type), wordsIn(row.venue)))
    .map((row) => ({
      kind: "conference",
      conferenceId: ConferenceId.parse(row.id),
      day: CivilDate.parse(row.date),
      type: ConferenceType.parse(row.type),
      title: wholeOf(row.venue, typed),
      reference: "",
    }));
}

/** Agencies by name (`RULES.md` 3 row 2). */
export async function agenciesFound({ db }: Reading, typed: readonly TypedWord[]): Promise<Hit[]> {
  const rows = await db.selectFrom("agencies").select(["id", "name"]).orderBy("name").execute();
  return rows
    .filter(({ name }) => holds(name, typed, true))
    .map(({ id, name }) => ({
      kind: "agency",
      agencyId: AgencyId.parse(id),
      title: wholeOf(name, typed),
      reference: "",
    }));
}

/** Accounts by name (`RULES.md` 3 row 2). */
export async function accountsFound({ db }: Reading, typed: readonly TypedWord[]): Promise<Hit[]> {
  const rows = await db
    .selectFrom("accounts")
    .innerJoin("agencies", "agencies.id", "accounts.agency_id")
    .select(["accounts.id", "accounts.name", "accounts.role", "agencies.name as agency_name"])
    .orderBy("accounts.name")
    .execute();
  return rows
    .filter(({ name }) => holds(name, typed, true))
    .map((row) => ({
      kind: "account",
      accountId: AccountId.parse(row.id),
      role: RoleName.parse(row.role),
      agencyName: row.agency_name,
      title: wholeOf(row.name, typed),
      reference: "",
    }));
}
