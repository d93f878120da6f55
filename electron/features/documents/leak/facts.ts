import { sql } from "kysely";
import { CivilDate } from "../../../../shared/dates.ts";
import type { Fact } from "../../../../shared/documents/leak/facts.ts";
import type { Source } from "../../../../shared/documents/leak/withheld.ts";
import { among, breathe, readInTurns } from "../../../store/inTurns.ts";
import { compartmentIn, type Sealing } from "../../../store/sealing.ts";
import { peopleInForm, readableCases } from "../../cases/rows.ts";
import type { Seeing } from "../../context.ts";
import { contactTexts, personTexts } from "../../people/rows.ts";
import { formOf, mayReadReferral, type ReferralRow } from "../../referrals/rows.ts";
import { textsForNobody } from "./sealedTexts.ts";

/** Tells what a slice of the area holds: the thread of the leak test listens, while others have their turn. */
export type Learn = (facts: readonly Fact[]) => void;

/**
 * Everything this session can unseal and could therefore be in a document it makes (`RULES.md` 6): people, addresses, ways to
 * reach somebody, references, and texts that are not for all who have the case. A hundred cases at a time.
 */
export async function learnArea(reading: Seeing, learn: Learn): Promise<void> {
  const { db, session } = reading;
  const cases = await readableCases(db, session).select("cases.id").execute();
  await readInTurns(
    cases.map(({ id }) => id),
    async (caseIds) => {
      for (const part of [references, people, contacts, textsForNobody]) {
        learn(await part(reading, caseIds));
        await breathe();
      }
      return [];
    },
  );
  await learnReferrals(reading, learn);
}

const sourceOf = (caseId: string, over: Partial<Source> = {}): Source => ({
  caseId,
  referralId: null,
  onlyAgencies: null,
  inFile: false,
  compartmentId: null,
  ...over,
});

async function references({ db }: Seeing, caseIds: readonly string[]): Promise<readonly Fact[]> {
  const rows = await db
    .selectFrom("cases")
    .select(["id", "reference", "compartment_id"])
    .where("id", "in", among(caseIds))
    .execute();
  return rows.map((row) => ({
    is: "reference",
    text: row.reference,
    personId: null,
    source: sourceOf(row.id, { compartmentId: row.compartment_id }),
  }));
}

async function people({ db, sealing }: Seeing, caseIds: readonly string[]): Promise<readonly Fact[]> {
  const rows = await db
    .selectFrom("case_people")
    .innerJoin("people", "people.id", "case_people.person_id")
    .selectAll("people")
    .select("case_people.case_id")
    .where("case_people.case_id", "in", among(caseIds))
    .execute();
  return rows.map((row) => {
    const { familyName, givenNames, aliases, dateOfBirth } = personTexts(sealing, row);
    return {
      is: "person",
      person: { familyName, givenNames, aliases, dateOfBirth: CivilDate.safeParse(dateOfBirth).data ?? null },
      personId: row.id,
      source: sourceOf(row.case_id, { compartmentId: row.compartment_id }),
    };
  });
}

const nobody: readonly string[] = [];

async function contacts({ db, sealing }: Seeing, caseIds: readonly string[]): Promise<readonly Fact[]> {
  const rows = await db.selectFrom("contacts").selectAll().where("case_id", "in", among(caseIds)).execute();
  return rows.flatMap((row): Fact[] => {
    const texts = contactTexts(sealing, row);
    if (texts === null || row.case_id === null) return [];
    // The sealed contact goes into no document, whoever may read it on a screen.
    const isSealed = row.safe === 0 || row.confidential === 1;
    const of = {
      personId: row.person_id,
      source: sourceOf(row.case_id, {
        compartmentId: row.compartment_id,
        ...(isSealed ? { onlyAgencies: nobody } : {}),
      }),
    };
    const code: Fact[] = texts.codeWord === "" ? [] : [{ is: "text", text: texts.codeWord, ...of }];
    switch (row.kind) {
      case "PHONE":
        return [{ is: "phone", text: texts.value, ...of }, ...code];
      case "EMAIL":
        return [{ is: "email", text: texts.value, ...of }, ...code];
      default:
        return [{ is: "address", address: texts.value, postcode: texts.postcode, ...of }, ...code];
    }
  });
}

/** People of referrals that are no case: only the agency that sent one in has them (`RULES.md` 3 row 3). */
async function learnReferrals({ db, session, sealing }: Seeing, learn: Learn): Promise<void> {
  const ids = await db
    .selectFrom("referrals")
    .select("referrals.id")
    .where("referrals.case_id", "is", null)
    .where(sql<boolean>`${mayReadReferral(session)}`)
    .execute();
  await readInTurns(
    ids.map(({ id }) => id),
    async (some) => {
      const rows = await db
        .selectFrom("referrals")
        .select(["id", "form", "agency_id"])
        .where("id", "in", among(some))
        .execute();
      learn(rows.flatMap((row) => peopleOfForm(sealing, row)));
      return [];
    },
    25,
  );
}

function peopleOfForm(sealing: Sealing, row: Pick<ReferralRow, "id" | "form" | "agency_id">): readonly Fact[] {
  const form = formOf(sealing, row);
  if (form === null) return [];
  const source: Source = {
    caseId: null,
    referralId: row.id,
    onlyAgencies: [row.agency_id],
    inFile: false,
    compartmentId: compartmentIn(row.form),
  };
  return peopleInForm(form).map(({ role, person }, place) => ({
    is: "person",
    person,
    personId: `${row.id} ${role} ${place}`,
    source,
  }));
}
