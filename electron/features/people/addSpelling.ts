import type { PersonEntry } from "../../../shared/people/model.ts";
import { aliasesIn, displayName } from "../../../shared/people/rules.ts";
import { foldText } from "../../../shared/text.ts";
import type { Writing } from "../context.ts";
import { changeField } from "./change.ts";
import { membersOf, personTexts, versionKey, versionsOf } from "./record.ts";

/**
 * Keeps how a referral writes the names of somebody who is known, so that they are found by it the next time; the name
 * they have stays. More spellings than the field has room for are not kept.
 */
export async function addSpelling(
  writing: Writing,
  { caseId, personId }: { readonly caseId: string; readonly personId: string },
  entry: Pick<PersonEntry, "familyName" | "givenNames" | "aliases">,
): Promise<void> {
  const member = (await membersOf(writing.db, caseId)).find(({ person }) => person.id === personId);
  if (!member) return;
  const { givenNames, familyName, aliases } = personTexts(writing.sealing, member.person);
  const has = aliases === "" ? [] : aliases.split("\n");
  const known = new Set([displayName({ givenNames, familyName }), ...has].map(foldText));
  const spellings = [displayName(entry), ...aliasesIn(entry.aliases)].filter(
    (name) => name !== "" && !known.has(foldText(name)),
  );
  if (spellings.length === 0) return;
  const version = (await versionsOf(writing.db, [personId])).get(versionKey("person", personId, "aliases")) ?? 0;
  const text = [...has, ...new Set(spellings)].join("\n");
  await changeField(writing, { caseId, personId, field: "aliases", text, baseVersion: version });
}
