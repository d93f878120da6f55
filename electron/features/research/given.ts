import { GivenItem, type ResearchForm, type ResearchItem, type Sharing } from "../../../shared/research/model.ts";
import type { Writing } from "../context.ts";
import { admitRightful } from "./compartments.ts";
import { inForChair, inShared, sealTwice } from "./sealed.ts";

/** What leaves the agency of an item: not how it was decided, and not why others are kept. */
const givenOf = (item: ResearchItem): string => JSON.stringify(GivenItem.parse(item));

const itemsWith = (form: ResearchForm, sharing: Sharing): readonly ResearchItem[] =>
  form.items.filter((item) => item.sharing === sharing);

/** Takes back at once what the form does not give any more; nothing new is given by it. */
export async function takeBack({ db }: Writing, researchId: string, form: ResearchForm): Promise<void> {
  const tables = [
    ["research_shared", "SHARE"],
    ["research_for_chair", "CHAIR_ONLY"],
  ] as const;
  for (const [table, sharing] of tables) {
    const given = new Set<string>(itemsWith(form, sharing).map(({ id }) => id));
    const rows = await db.selectFrom(table).select("item_id").where("research_id", "=", researchId).execute();
    for (const { item_id } of rows)
      if (!given.has(item_id))
        await db.deleteFrom(table).where("research_id", "=", researchId).where("item_id", "=", item_id).execute();
  }
}

/** Gives out what the form says: shared items as the case is sealed, those for the chair under a key the agency does not keep. */
export async function giveOut(
  writing: Writing,
  researchId: string,
  { form, caseCompartmentId }: { readonly form: ResearchForm; readonly caseCompartmentId: string | null },
): Promise<void> {
  const { db, sealing } = writing;
  await db.deleteFrom("research_shared").where("research_id", "=", researchId).execute();
  await db.deleteFrom("research_for_chair").where("research_id", "=", researchId).execute();
  for (const [position, item] of itemsWith(form, "SHARE").entries())
    await db
      .insertInto("research_shared")
      .values({
        research_id: researchId,
        item_id: item.id,
        position,
        item: sealing.seal(caseCompartmentId, givenOf(item), inShared(researchId, item.id)),
      })
      .execute();
  const forChair = itemsWith(form, "CHAIR_ONLY");
  if (forChair.length === 0) return;
  const own = await sealing.createCompartment("conferenceChair", researchId, []);
  await admitRightful(writing, own);
  for (const [position, item] of forChair.entries())
    await db
      .insertInto("research_for_chair")
      .values({
        research_id: researchId,
        item_id: item.id,
        position,
        compartment_id: own,
        item: sealTwice(sealing, { own, ofCase: caseCompartmentId }, givenOf(item), inForChair(researchId, item.id)),
      })
      .execute();
}
