import { sql, type RawBuilder, type SqlBool } from "kysely";
import { blockKeys, numberOfKey } from "../../../../shared/people/matching/keys.ts";
import type { PersonRead } from "../../../../shared/people/matching/compare.ts";
import { breathe } from "../../../store/inTurns.ts";
import type { Reader } from "../../../store/unitOfWork.ts";
import type { Reading } from "../../context.ts";
import { hasWords } from "./known.ts";

/** Somebody who shares forms with a person; `weight` says how much. */
export interface Sharing {
  readonly personId: string;
  readonly weight: number;
}

/** Somebody named at a place of a referral who shares forms with a person. */
export interface SharingReferral {
  readonly referralId: string;
  readonly place: number;
  readonly weight: number;
}

/** How far a look goes: how many are looked at further, and what they must share at least. */
export interface Reach {
  readonly most: number;
  readonly least: number;
}

/** For one person: of a name as common as there is, with every slip, the one sought is among them. */
export const thorough: Reach = { most: 200, least: 0 };
/** For thousands: without those who share but one name and the first sound of another, where a birth tells more. */
export const inPassing: Reach = { most: 60, least: 2 };

const weighted = (read: PersonRead, least: number): readonly (readonly [form: number, weight: number])[] => {
  if (!hasWords(read)) return [];
  const enough = read.told.dateOfBirth === null ? 0 : least;
  return blockKeys(read).flatMap(({ text, weight }) => (weight < enough ? [] : [[numberOfKey(text), weight] as const]));
};

// People have numbers above zero and referrals below (`forms.ts`).
const found = (read: PersonRead, which: RawBuilder<SqlBool>, { most, least }: Reach) => sql<{
  number: number;
  weight: number;
}>`(SELECT name_forms.number AS number, SUM(wanted.value ->> 1) AS weight
    FROM json_each(${JSON.stringify(weighted(read, least))}) AS wanted
    CROSS JOIN name_forms ON name_forms.form = wanted.value ->> 0 AND ${which}
    GROUP BY name_forms.number ORDER BY weight DESC LIMIT ${most})`;

/** Everybody with plain names who shares forms with this person, those who share most first. */
export const sharingPlain = (db: Reader, read: PersonRead, reach: Reach = thorough): Promise<Sharing[]> =>
  db
    .selectFrom(found(read, sql<SqlBool>`name_forms.number > 0`, reach).as("found"))
    .innerJoin("named_people", "named_people.number", "found.number")
    .select([sql<string>`named_people.person_id`.as("personId"), "found.weight"])
    .orderBy("found.weight", "desc")
    .execute();

/** Everybody named in a referral that is no case yet who shares forms with this person, those who share most first. */
export const sharingReferrals = (db: Reader, read: PersonRead, reach: Reach = thorough): Promise<SharingReferral[]> =>
  db
    .selectFrom(found(read, sql<SqlBool>`name_forms.number < 0`, reach).as("found"))
    .innerJoin("named_people", "named_people.number", "found.number")
    .select([
      sql<string>`named_people.referral_id`.as("referralId"),
      sql<number>`named_people.place`.as("place"),
      "found.weight",
    ])
    .orderBy("found.weight", "desc")
    .execute();

const compartmentsAtOnce = 20;

/**
 * Everybody of the compartments this session holds in which somebody shares forms with this person: found by what it makes
 * of the person's forms under each key, which nobody without the key can make (`RULES.md` 5).
 */
export async function sharingSealed({ db, sealing, session }: Reading, read: PersonRead): Promise<Sharing[]> {
  const held = await db
    .selectFrom("compartment_keys")
    .innerJoin("compartments", "compartments.id", "compartment_keys.compartment_id")
    .select("compartments.id")
    .where("compartment_keys.account_id", "=", session.accountId)
    .where("compartments.kind", "=", "restrictedCase")
    .execute();
  const forms = weighted(read, 0);
  const sharers: Sharing[] = [];
  for (let from = 0; from < held.length; from += compartmentsAtOnce) {
    if (from > 0) await breathe();
    const blind = held
      .slice(from, from + compartmentsAtOnce)
      .flatMap(({ id }) => forms.map(([form, weight]) => [id, sealing.mac(id, String(form)), weight] as const));
    const sharing = sql<{
      compartment_id: string;
      weight: number;
    }>`(SELECT sealed_forms.compartment_id, SUM(wanted.value ->> 2) AS weight FROM json_each(${JSON.stringify(blind)}) AS wanted
      CROSS JOIN sealed_forms ON sealed_forms.compartment_id = wanted.value ->> 0 AND sealed_forms.form = wanted.value ->> 1
      GROUP BY sealed_forms.compartment_id)`;
    sharers.push(
      ...(await db
        .selectFrom(sharing.as("sharing"))
        .innerJoin("people", "people.compartment_id", "sharing.compartment_id")
        .select(["people.id as personId", "sharing.weight"])
        .execute()),
    );
  }
  return sharers;
}
