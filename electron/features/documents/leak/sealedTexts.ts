import { z } from "zod";
import type { Fact } from "../../../../shared/documents/leak/facts.ts";
import { GivenItem } from "../../../../shared/research/model.ts";
import { among } from "../../../store/inTurns.ts";
import type { Seeing } from "../../context.ts";
import { inInformation } from "../../meeting/rows.ts";
import { inAddendum } from "../../minutes/rows.ts";
import { formIn, inForChair, noteIn, openTwice } from "../../research/rows.ts";

type Texts = (reading: Seeing, caseIds: readonly string[]) => Promise<readonly Fact[]>;

/**
 * Texts of cases that not everybody who has the case may have, as far as this session can unseal them: what is limited to named
 * agencies, an agency's own research, what only the chair was given or noted (`RULES.md` 3 rows 8 and 10).
 */
export const textsForNobody: Texts = async (reading, caseIds) => {
  const parts: Fact[] = [];
  for (const read of [limitedInformation, limitedAddenda, ownResearch, forChair, chairNotes])
    parts.push(...(await read(reading, caseIds)));
  return parts;
};

const text = (
  said: string | null,
  of: {
    readonly caseId: string;
    readonly compartmentId: string | null;
    readonly onlyAgencies: readonly string[];
    readonly inFile?: true;
  },
): readonly Fact[] =>
  said === null || said === ""
    ? []
    : [{ is: "text", text: said, personId: null, source: { inFile: false, ...of, referralId: null } }];

const Agencies = z.array(z.string());
const agenciesIn = (stored: string): readonly string[] => Agencies.parse(JSON.parse(stored));

const limitedInformation: Texts = async ({ db, sealing }, caseIds) => {
  const rows = await db
    .selectFrom("hearing_information")
    .innerJoin("hearings", "hearings.id", "hearing_information.hearing_id")
    .innerJoin("cases", "cases.id", "hearings.case_id")
    .select([
      "hearing_information.id",
      "hearing_information.text",
      "hearing_information.agency_id",
      "hearing_information.only_agencies",
      "hearings.case_id",
      "cases.compartment_id",
    ])
    .where("hearings.case_id", "in", among(caseIds))
    .where("hearing_information.only_agencies", "<>", "[]")
    .execute();
  return rows.flatMap((row) =>
    text(sealing.open(row.text, inInformation(row.id)), {
      caseId: row.case_id,
      compartmentId: row.compartment_id,
      onlyAgencies: [row.agency_id, ...agenciesIn(row.only_agencies)],
      inFile: true,
    }),
  );
};

const limitedAddenda: Texts = async ({ db, sealing }, caseIds) => {
  const rows = await db
    .selectFrom("addenda")
    .innerJoin("cases", "cases.id", "addenda.case_id")
    .select(["addenda.id", "addenda.text", "addenda.agency_id", "addenda.only_agencies", "cases.compartment_id"])
    .select("cases.id as case_id")
    .where("addenda.case_id", "in", among(caseIds))
    .where("addenda.only_agencies", "<>", "[]")
    .execute();
  return rows.flatMap((row) =>
    text(sealing.open(row.text, inAddendum(row.id)), {
      caseId: row.case_id,
      compartmentId: row.compartment_id,
      onlyAgencies: [row.agency_id, ...agenciesIn(row.only_agencies)],
      inFile: true,
    }),
  );
};

const ownResearch: Texts = async ({ db, sealing }, caseIds) => {
  const rows = await db
    .selectFrom("research")
    .selectAll()
    .where("case_id", "in", among(caseIds))
    .where("deleted_at", "is", null)
    .where("content", "<>", "")
    .execute();
  return rows.flatMap((row) => {
    const form = formIn(sealing, row);
    const kept = form?.items.filter(({ sharing }) => sharing === null || sharing === "DO_NOT_SHARE") ?? [];
    const of = { caseId: row.case_id, compartmentId: row.compartment_id, onlyAgencies: [row.agency_id] };
    return kept.flatMap((item) => text(item.text, of));
  });
};

const forChair: Texts = async ({ db, sealing }, caseIds) => {
  const rows = await db
    .selectFrom("research_for_chair")
    .innerJoin("research", "research.id", "research_for_chair.research_id")
    .select([
      "research_for_chair.research_id",
      "research_for_chair.item_id",
      "research_for_chair.item",
      "research_for_chair.compartment_id",
      "research.case_id",
      "research.agency_id",
    ])
    .where("research.case_id", "in", among(caseIds))
    .execute();
  return rows.flatMap((row) => {
    const stored = openTwice(sealing, row.item, inForChair(row.research_id, row.item_id));
    const item = stored === null ? null : GivenItem.parse(JSON.parse(stored));
    return text(item?.text ?? null, {
      caseId: row.case_id,
      compartmentId: row.compartment_id,
      onlyAgencies: [row.agency_id],
    });
  });
};

const chairNotes: Texts = async (reading, caseIds) => {
  const rows = await reading.db.selectFrom("chair_notes").selectAll().where("case_id", "in", among(caseIds)).execute();
  return rows.flatMap((row) =>
    text(noteIn(reading, row), { caseId: row.case_id, compartmentId: row.compartment_id, onlyAgencies: [] }),
  );
};
