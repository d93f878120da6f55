import { northmere } from "../../../build/demonstration/northmere.ts";
import {
  chairNotes,
  researchNotes,
  researchOpen,
  systemsChecked,
  victimsReached,
} from "../../../build/demonstration/research.ts";
import type { AgencyKey, Vignette } from "../../../build/demonstration/model.ts";
import { addDays } from "../../../shared/dates.ts";
import { EntryId, uuidV7, type CaseId, type ConferenceId } from "../../../shared/ids.ts";
import { emptyResearch, type ResearchForm, type ResearchItem } from "../../../shared/research/model.ts";
import { alreadyPast, type Seeding } from "./seeding.ts";

interface Prepared {
  readonly conferenceId: ConferenceId;
  readonly vignettes: readonly Vignette[];
  readonly caseIds: ReadonlyMap<string, CaseId>;
}

/** Cases each agency answers for; with hundreds of cases the others are still open. */
const mostAnswered = 20;

/** The items of an agency on a case: what it will say, shared, and what it keeps or gives to the chair. */
function itemsOf(seeding: Seeding, vignette: Vignette, agency: AgencyKey): ResearchItem[] {
  const { language, conferenceOn } = seeding;
  const saying = vignette.information
    .filter((said) => said.agency === agency && said.onlyAgencies === undefined)
    .map(({ basis, text, daysBefore }) => ({
      kind: "RISK" as const,
      basis,
      text: text[language],
      on: alreadyPast(seeding, addDays(conferenceOn, -daysBefore)),
      sharing: "SHARE" as const,
      reason: "",
    }));
  const notes = (researchNotes[vignette.key]?.[agency] ?? []).map(({ kind, text, sharing, reason }) => ({
    kind,
    basis: "REPORTED" as const,
    text: text[language],
    on: null,
    sharing,
    reason: reason?.[language] ?? "",
  }));
  return [...saying, ...notes].map((item, place) => ({
    ...item,
    id: EntryId.parse(uuidV7(place, new TextEncoder().encode(`${vignette.key}${agency}..........`).subarray(0, 10))),
    about: ["VICTIM"],
    checklistItem: "",
  }));
}

/** One agency's answers about the cases it is asked about, in the order of the agenda. */
async function answerFor(seeding: Seeding, agency: AgencyKey, { conferenceId, vignettes, caseIds }: Prepared) {
  const { must, language } = seeding;
  const asked = (await must("research.mine", {})).filter((line) => line.conferenceId === conferenceId);
  const nothing: CaseId[] = [];
  for (const { caseId } of asked.slice(0, mostAnswered)) {
    const vignette = vignettes.find(({ key }) => caseIds.get(key) === caseId);
    const open = vignette && researchOpen[agency]?.[vignette.key];
    if (!vignette || open === "missing") continue;
    const items = itemsOf(seeding, vignette, agency);
    if (items.length === 0 && open === undefined) {
      nothing.push(caseId);
      continue;
    }
    const form: ResearchForm = {
      ...emptyResearch,
      systemsChecked: systemsChecked[agency]?.[language] ?? "",
      known: items.length === 0 ? [] : ["VICTIM", "PERPETRATOR"],
      detailsCorrect: items.length === 0 ? null : "YES",
      items,
    };
    const { version } = await must("research.save", { conferenceId, caseId, baseVersion: 0, form });
    if (open === undefined) await must("research.return", { conferenceId, caseId, baseVersion: version });
  }
  if (nothing.length > 0) await must("research.nothingHeld", { conferenceId, caseIds: nothing });
}

/** What an adviser notes of reaching the victims of the current conference. */
async function noteContacts({ must }: Seeding, { conferenceId, vignettes, caseIds }: Prepared): Promise<void> {
  for (const line of await must("research.contacts", {})) {
    const reached = vignettes.find((one) => caseIds.get(one.key) === line.caseId);
    const outcome = reached && victimsReached[reached.key];
    if (outcome && line.conferenceId === conferenceId)
      await must("research.noteContact", { conferenceId, caseId: line.caseId, outcome, on: null });
  }
}

/**
 * Research on the cases of the current conference: returned, nothing held, begun and missing, the victims reached or not
 * yet, and a note of the chair. The agenda must be out.
 */
export async function enterResearch(seeding: Seeding, prepared: Prepared): Promise<void> {
  const { must, signInAs, moveTo, conferenceOn, language } = seeding;
  const { conferenceId, caseIds } = prepared;
  moveTo(alreadyPast(seeding, addDays(conferenceOn, -8)), 14);
  for (const { key, agency, role } of northmere.accounts) {
    if (role === "representative") {
      await signInAs(key);
      await answerFor(seeding, agency, prepared);
    }
    if (role === "adviser") {
      await signInAs(key);
      await noteContacts(seeding, prepared);
    }
  }
  await signInAs("chair");
  for (const [key, text] of Object.entries(chairNotes)) {
    const caseId = caseIds.get(key);
    if (caseId && prepared.vignettes.some((one) => one.key === key))
      await must("research.writeChairNote", { conferenceId, caseId, baseVersion: 0, text: text[language] });
  }
}
