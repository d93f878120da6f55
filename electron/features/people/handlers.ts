import type { peopleContract } from "../../../shared/people/contract.ts";
import { contactFieldNames, contactFields } from "../../../shared/people/fields.ts";
import { ok } from "../../../shared/result.ts";
import type { HandlersOf } from "../context.ts";
import { addContactTo, changeContact, putBackContact, removeContactOf } from "./caseContacts.ts";
import { changeField } from "./change.ts";
import { addMember, putBackMember, removeMember } from "./members.ts";
import { mergePeople, partPeople } from "./merge.ts";
import { historyOf, revealedChange } from "./past.ts";
import { revealedContact } from "./rows.ts";
import { peopleView } from "./view.ts";

const yesOrNo = (flag: boolean): string => (flag ? "YES" : "NO");

export const peopleHandlers: HandlersOf<typeof peopleContract> = {
  "people.ofCase": async (reading, { caseId }) => ok(await peopleView(reading, caseId)),
  "people.change": (writing, change) => changeField(writing, change),
  "people.changeSafety": (writing, change) => changeField(writing, change),
  "people.add": (writing, entry) => addMember(writing, entry),
  "people.remove": (writing, who) => removeMember(writing, who),
  "people.putBack": (writing, who) => putBackMember(writing, who),
  "people.merge": (writing, pair) => mergePeople(writing, pair),
  "people.part": (writing, who) => partPeople(writing, who),

  "people.addContact": (writing, { caseId, personId, contact: { kind, details, ...told } }) => {
    const { value, safe, confidential, safeTimes, leaveMessage, codeWord } = told;
    const flags = {
      safe: yesOrNo(safe),
      confidential: yesOrNo(confidential),
      leaveMessage: yesOrNo(leaveMessage),
    };
    const texts = { ...details, value, safeTimes, codeWord, ...flags };
    return addContactTo(writing, { caseId, personId }, { kind, texts });
  },
  "people.changeContact": (writing, change) => changeContact(writing, change),
  "people.removeContact": (writing, { caseId, contactId }) => removeContactOf(writing, caseId, contactId),
  "people.putBackContact": (writing, { caseId, contactId }) => putBackContact(writing, caseId, contactId),

  "people.revealContact": async (reading, { caseId, contactId }) => {
    const contact = await revealedContact(reading, { caseId }, contactId);
    if (!contact.ok) return contact;
    const covered = contactFieldNames.filter((field) => contactFields[field].covered && contact.value[field] !== "");
    return ok({ fields: Object.fromEntries(covered.map((field) => [field, contact.value[field]])) });
  },
  "people.history": (reading, about) => historyOf(reading, about),
  "people.revealChange": (reading, which) => revealedChange(reading, which),
};
