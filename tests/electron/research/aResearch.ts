import type { CaseId, ConferenceId, EntryId } from "../../../shared/ids.ts";
import { emptyResearch, type ResearchForm, type ResearchItem, type Sharing } from "../../../shared/research/model.ts";
import { EntryId as Entry } from "../../../shared/ids.ts";
import type { TestDesk } from "../../support/aDesk.ts";

let made = 0;

/** An item of research with a text, and what becomes of it. */
export const anItem = (text: string, sharing: Sharing | null, over: Partial<ResearchItem> = {}): ResearchItem => {
  made += 1;
  return {
    id: Entry.parse(`0190aaaa-bbbb-7ccc-8ddd-${String(made).padStart(12, "0")}`),
    kind: "RISK",
    text,
    basis: "FACT",
    on: null,
    about: ["VICTIM"],
    checklistItem: "",
    sharing,
    reason: sharing === "DO_NOT_SHARE" ? "it would name who told us" : "",
    ...over,
  };
};

/** A form with everything that must be in it. */
export const aResearchForm = (items: readonly ResearchItem[], over: Partial<ResearchForm> = {}): ResearchForm => ({
  ...emptyResearch,
  systemsChecked: "the register of tenancies",
  known: ["VICTIM"],
  detailsCorrect: "YES",
  items: [...items],
  ...over,
});

export interface About {
  readonly conferenceId: ConferenceId;
  readonly caseId: CaseId;
}

/** Stores a form for whoever is signed in, over the version that stands. */
export async function write(desk: TestDesk, about: About, form: ResearchForm): Promise<number> {
  const { version } = await desk.must("research.open", about);
  return (await desk.must("research.save", { ...about, baseVersion: version, form })).version;
}

/** Stores a form and returns it; answers the ids of its items. */
export async function giveResearch(desk: TestDesk, about: About, form: ResearchForm): Promise<EntryId[]> {
  const baseVersion = await write(desk, about, form);
  await desk.must("research.return", { ...about, baseVersion });
  return form.items.map(({ id }) => id);
}
