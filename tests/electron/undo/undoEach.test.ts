import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TakenBack } from "../../../electron/desk/undoables.ts";
import type { CaseId, ConferenceId, HearingId, ReferralId } from "../../../shared/ids.ts";
import { accountOf, agencyOf, aPlan, aRiskWithAction, at, day } from "../../support/aConference.ts";
import type { TestDesk } from "../../support/aDesk.ts";
import { anIncident, anOrder } from "../records/aRecord.ts";
import { aResearchForm, anItem, write } from "../research/aResearch.ts";
import { areaContents } from "./areaContents.ts";
import { aContact, anAddendum, aSitting, aView } from "./aSitting.ts";
import { takesBack, type Scenario } from "./takesBack.ts";

let desk: TestDesk;
let contents: () => Record<string, unknown[]>;
/** Two cases on the agenda of a meeting that runs, two on one that is planned, one that nobody listed. */
let caseIds: CaseId[];
let meetingId: ConferenceId;
let plannedId: ConferenceId;
let hearingId: HearingId;
let told: HearingId;
let approvedId: ConferenceId;
let draftId: ConferenceId;
let referralId: ReferralId;

const aPerson = () => ({
  caseId: at(caseIds, 0),
  role: "CHILD" as const,
  relationship: null,
  familyName: "Kid",
  givenNames: "Ada",
  dateOfBirth: null,
  gender: "UNKNOWN" as const,
});
beforeAll(async () => {
  ({ desk, caseIds, meetingId, plannedId, hearingId, told, approvedId, draftId, referralId } = await aSitting());
  contents = await areaContents(desk);
}, 120_000);
afterAll(() => desk.close());
beforeEach(() => desk.signInAs("administrator"));

const person = async (caseId = at(caseIds, 0), role = "VICTIM") => {
  const { people } = await desk.must("people.ofCase", { caseId });
  return people.find((one) => one.role === role) ?? expect.fail(`nobody is ${role}`);
};
const contactOf = async () => at((await desk.must("people.ofCase", { caseId: at(caseIds, 0) })).contacts, -1);
const flag = async () => at((await desk.must("records.ofCase", { caseId: at(caseIds, 0) })).flags, 0);
const question = async () => at(await desk.must("meeting.parkedQuestions", { conferenceId: meetingId }), -1);
const view = async () => at(await desk.must("lists.views", { list: "cases" }), -1);
const action = async () => at((await desk.must("meeting.hearing", { hearingId })).actions, -1);
const anAction = async () => void (await aRiskWithAction(desk, hearingId, "Housing"));
const research = () => ({ conferenceId: meetingId, caseId: at(caseIds, 1) });
const openResearch = async () => {
  const { form } = await desk.must("research.open", research());
  return form;
};
const report = async () => {
  const { id, version } = await action();
  return desk.must("actions.update", {
    actionId: id,
    baseVersion: version,
    status: "DONE",
    result: "The alarm is fitted",
    doneOn: null,
    evidence: null,
    evidenceReference: "",
  });
};
const addPerson = () => desk.must("people.add", aPerson());
const addContact = async () =>
  desk.must("people.addContact", {
    caseId: at(caseIds, 0),
    personId: (await person()).id,
    contact: { ...aContact(), details: {} },
  });
const requestFlags = () =>
  desk.must("records.requestFlags", { caseId: at(caseIds, 0), agencyIds: [agencyOf(desk, "Police")] });
const otherReference = async () => (await desk.must("cases.open", { caseId: at(caseIds, 1) })).reference;
const linkCase = async () =>
  desk.must("records.linkCase", {
    caseId: at(caseIds, 0),
    otherReference: await otherReference(),
    kind: "NEW_PERPETRATOR",
    reason: "she met him later",
  });
const park = () => desk.must("meeting.parkQuestion", { conferenceId: meetingId, caseId: null, text: "Who has a key?" });
const observer = () => ({
  conferenceId: meetingId,
  observerId: null,
  accountId: null,
  name: "Ola",
  organisation: "College",
  signedOn: day("2026-11-20"),
  inRoom: true,
});
const tell = (baseVersion: number, said: string) =>
  desk.must("minutes.tell", {
    hearingId: told,
    baseVersion,
    told: true,
    on: day("2026-11-25"),
    byName: "Leah Marsh",
    said,
    whyNot: "",
  });
const declare = () =>
  desk.must("meeting.declareConflict", {
    caseId: at(caseIds, 1),
    accountId: accountOf(desk, "mentalHealth"),
    agencyId: null,
    reason: "a neighbour",
  });
const conflict = async () =>
  (await desk.must("access.conflicts", { caseId: at(caseIds, 1), conferenceId: null })).find(
    ({ state }) => state === "DECLARED",
  ) ?? expect.fail("nobody declared anything");
const merge = async () => {
  await addPerson();
  await desk.must("people.add", { ...aPerson(), familyName: "Kidd" });
  const { people } = await desk.must("people.ofCase", { caseId: at(caseIds, 0) });
  const [one, other] = people.filter(({ role }) => role === "CHILD").slice(-2);
  return { caseId: at(caseIds, 0), personId: at([one], 0)?.id ?? expect.fail(), otherId: other?.id ?? expect.fail() };
};
const housing = () => agencyOf(desk, "Housing");
const decide = (decision: "ACCEPTED" | "NEEDS_INFO") =>
  desk.must("referrals.decide", {
    referralId,
    decision,
    reason: "the police number is missing",
    adviserAccountId: decision === "ACCEPTED" ? accountOf(desk, "adviser") : null,
    undecidedReason: "a case of its own",
    restricted: null,
  });
const remark = () => desk.must("minutes.remark", { conferenceId: draftId, text: "a word is wrong" });
const remarkId = async () => at((await desk.must("minutes.approval", { conferenceId: draftId })).remarks, -1).id;
const addenda = async () => at(await desk.must("minutes.addenda", { conferenceId: approvedId }), -1);
const sayWhyLate = async (reason: string) => {
  const { items } = await desk.must("agenda.view", { conferenceId: plannedId });
  return desk.must("agenda.setLateReason", { conferenceId: plannedId, itemId: at(items, 0).id, reason });
};
const split = async () => {
  const { items } = await desk.must("agenda.view", { conferenceId: plannedId });
  return desk.must("agenda.split", {
    conferenceId: plannedId,
    itemIds: [at(items, 0).id],
    date: day("2026-12-10"),
    startsAt: aPlan(desk).startsAt,
  });
};

/** The commands that the property test over whole meetings (`undoAll.test.ts`) does again and again, or a test of their own. */
type Elsewhere =
  | "agenda.addCase"
  | "agenda.moveItem"
  | "agenda.setMinutes"
  | "agenda.removeItem"
  | "agenda.defer"
  | "agenda.setStanding"
  | "agenda.markStanding"
  | "meeting.setAttendance"
  | "meeting.writeInformation"
  | "meeting.removeInformation"
  | "meeting.writeRisk"
  | "meeting.removeRisk"
  | "meeting.writeAction"
  | "meeting.removeAction"
  | "meeting.writeField"
  | "meeting.setOutcome"
  // `undoRecords.test.ts`: a case that can be closed has a past.
  | "records.closeCase"
  | "records.reopenCase"
  | "conferences.change"
  // `undoDocuments.test.ts`.
  | "documents.confirmDestroyed"
  | "documents.notDestroyed"
  | "houseStyle.change"
  | "houseStyle.takeLogo"
  | "houseStyle.takeBase"
  // What was promised before needs a conference before: `tests/electron/meeting/previousPlan.test.ts`.
  | "meeting.reviewAction"
  // Part of taking something else back, and nothing by themselves.
  | "records.takeBackFlag"
  | "referrals.takeBackDecision";

// A command that can be taken back and has no line here does not compile.
const scenarios: Readonly<Record<Exclude<TakenBack, Elsewhere>, Scenario>> = {
  "agenda.setLateReason": { prepare: () => sayWhyLate("he is out on Monday"), done: () => sayWhyLate("on Friday") },
  "agenda.split": { done: split },
  "research.save": {
    as: "housing",
    look: openResearch,
    prepare: () => write(desk, research(), aResearchForm([anItem("first", "SHARE")])),
    done: async () => {
      const form = await openResearch();
      return write(desk, research(), { ...form, items: [...form.items, anItem("second", "DO_NOT_SHARE")] });
    },
  },
  "research.nothingHeld": {
    as: "police",
    look: async () => (await desk.must("research.open", research())).state === "NOTHING_HELD",
    done: () => desk.must("research.nothingHeld", { conferenceId: meetingId, caseIds: [at(caseIds, 1)] }),
  },
  "research.writeChairNote": {
    as: "chair",
    look: async () => (await desk.must("research.forChair", research())).note,
    done: () => desk.must("research.writeChairNote", { ...research(), baseVersion: 0, text: "ask about the dog" }),
  },
  "research.noteContact": {
    done: () => desk.must("research.noteContact", { ...research(), outcome: "TRIED", on: null }),
  },
  "meeting.takeOver": {
    done: async () => {
      const answers = await desk.must("research.inHearing", { hearingId });
      const { items } = answers.find(({ agencyId }) => agencyId === housing()) ?? expect.fail();
      return desk.must("meeting.takeOver", { hearingId, agencyId: housing(), itemIds: items.map(({ id }) => id) });
    },
  },
  "meeting.takeOverAll": { done: () => desk.must("meeting.takeOverAll", { hearingId }) },
  "meeting.setStays": {
    done: () =>
      desk.must("meeting.setStays", {
        conferenceId: meetingId,
        agencyId: housing(),
        stays: [{ arrivedAt: null, leftAt: "2026-11-25T09:00:00.000Z" }],
      }),
  },
  "meeting.writeObserver": { done: () => desk.must("meeting.writeObserver", observer()) },
  "meeting.removeObserver": {
    prepare: () => desk.must("meeting.writeObserver", { ...observer(), name: "Una" }),
    done: async () => {
      const { observers } = await desk.must("conferences.open", { conferenceId: meetingId });
      return desk.must("meeting.removeObserver", { conferenceId: meetingId, observerId: at(observers, -1).id });
    },
  },
  "meeting.parkQuestion": { done: park },
  "meeting.settleQuestion": {
    prepare: park,
    done: async () => {
      const { id: questionId, version: baseVersion } = await question();
      const settled = { conferenceId: meetingId, questionId, baseVersion };
      return desk.must("meeting.settleQuestion", { ...settled, state: "ANSWERED", answer: "her sister" });
    },
  },
  "meeting.removeQuestion": {
    prepare: park,
    done: async () => {
      const open = (await desk.must("meeting.parkedQuestions", { conferenceId: meetingId })).find(
        ({ state }) => state === "OPEN",
      );
      return desk.must("meeting.removeQuestion", {
        conferenceId: meetingId,
        questionId: open?.id ?? expect.fail("no question"),
      });
    },
  },
  "meeting.answerWarning": {
    done: () =>
      desk.must("meeting.answerWarning", {
        hearingId,
        warning: "oldAssessment",
        about: null,
        reason: "a new one comes",
        baseVersion: 0,
      }),
  },
  "meeting.chooseReason": {
    done: () => desk.must("meeting.chooseReason", { hearingId, about: "victimVoice", reason: "DECLINED" }),
  },
  "meeting.declareConflict": { done: declare },
  "access.withdrawConflict": {
    prepare: declare,
    done: async () => desk.must("access.withdrawConflict", { conflictId: (await conflict()).id }),
  },
  "minutes.tell": { done: () => tell(0, "the plan") },
  "minutes.untell": {
    prepare: () => tell(0, "the plan"),
    done: async () => {
      const { lines } = await desk.must("minutes.tellings", { conferenceId: approvedId, open: false, limit: 10 });
      return desk.must("minutes.untell", { hearingId: told, baseVersion: at(lines, 0).version });
    },
  },
  "minutes.addToConference": {
    done: () => desk.must("minutes.addToConference", { conferenceId: approvedId, addendum: anAddendum(desk, "late") }),
  },
  "minutes.addToCase": {
    done: () => desk.must("minutes.addToCase", { hearingId: told, addendum: anAddendum(desk, "later") }),
  },
  "minutes.changeAddendum": {
    prepare: () =>
      desk.must("minutes.addToConference", { conferenceId: approvedId, addendum: anAddendum(desk, "one") }),
    done: async () => {
      const { id, version } = await addenda();
      const changed = { addendumId: id, baseVersion: version, addendum: anAddendum(desk, "two") };
      return desk.must("minutes.changeAddendum", changed);
    },
  },
  "minutes.removeAddendum": {
    prepare: () => desk.must("minutes.addToCase", { hearingId: told, addendum: anAddendum(desk, "away") }),
    done: async () => desk.must("minutes.removeAddendum", { addendumId: (await addenda()).id }),
  },
  "minutes.settleRemark": {
    prepare: remark,
    done: async () => desk.must("minutes.settleRemark", { remarkId: await remarkId(), settled: true }),
  },
  "actions.update": { prepare: anAction, done: report },
  "actions.takeBack": {
    prepare: async () => {
      await anAction();
      await report();
    },
    done: async () => {
      const { id, version } = await action();
      return desk.must("actions.takeBack", { actionId: id, baseVersion: version });
    },
  },
  "actions.reopen": {
    prepare: async () => {
      await anAction();
      await report();
    },
    done: async () => desk.must("actions.reopen", { actionId: (await action()).id, reason: "it broke" }),
  },
  "actions.change": {
    prepare: anAction,
    done: async () => {
      const { id, version } = await action();
      return desk.must("actions.change", {
        actionId: id,
        baseVersion: version,
        due: day("2026-12-20"),
        ownerAgencyId: agencyOf(desk, "Police"),
        ownerAccountId: null,
        ownerName: "PC Osei",
        reason: "they are nearer",
      });
    },
  },
  "records.saveOrder": { done: async () => desk.must("records.saveOrder", await anOrder(desk, at(caseIds, 0))) },
  "records.removeOrder": {
    prepare: async () => desk.must("records.saveOrder", await anOrder(desk, at(caseIds, 0))),
    done: async () => {
      const { orders } = await desk.must("records.ofCase", { caseId: at(caseIds, 0) });
      return desk.must("records.removeOrder", { caseId: at(caseIds, 0), orderId: at(orders, -1).id });
    },
  },
  "records.saveIncident": { done: () => desk.must("records.saveIncident", anIncident(desk, at(caseIds, 0))) },
  "records.removeIncident": {
    prepare: () => desk.must("records.saveIncident", anIncident(desk, at(caseIds, 0))),
    done: async () => {
      const { incidents } = await desk.must("records.ofCase", { caseId: at(caseIds, 0) });
      return desk.must("records.removeIncident", { caseId: at(caseIds, 0), incidentId: at(incidents, -1).id });
    },
  },
  "records.requestFlags": { done: requestFlags },
  "records.confirmFlag": {
    prepare: requestFlags,
    done: async () => {
      const { id: flagId, version: baseVersion } = await flag();
      return desk.must("records.confirmFlag", { flagId, baseVersion });
    },
  },
  "records.extendFlag": {
    prepare: requestFlags,
    done: async () => {
      const { id: flagId, version: baseVersion } = await flag();
      return desk.must("records.extendFlag", {
        flagId,
        baseVersion,
        reviewOn: day("2028-02-01"),
        reason: "he is back",
      });
    },
  },
  "records.removeFlag": {
    prepare: requestFlags,
    done: async () => {
      const { id: flagId, version: baseVersion } = await flag();
      return desk.must("records.removeFlag", { flagId, baseVersion });
    },
  },
  "records.linkCase": { done: linkCase },
  "records.unlinkCase": {
    prepare: linkCase,
    done: async () => {
      const { links } = await desk.must("records.ofCase", { caseId: at(caseIds, 1) });
      return desk.must("records.unlinkCase", { caseId: at(caseIds, 1), linkId: at(links, 0).id });
    },
  },
  "people.change": {
    done: async () => {
      const { id, versions } = await person();
      const field = { caseId: at(caseIds, 0), personId: id, field: "languages" as const, text: "Polish" };
      return desk.must("people.change", { ...field, baseVersion: versions["languages"] ?? 0 });
    },
  },
  "people.changeSafety": {
    done: async () => {
      const { id, versions } = await person();
      const field = { caseId: at(caseIds, 0), personId: id, field: "languages" as const, text: "Greek" };
      return desk.must("people.changeSafety", { ...field, baseVersion: versions["languages"] ?? 0 });
    },
  },
  "people.add": { done: addPerson },
  "people.remove": {
    prepare: addPerson,
    done: async () =>
      desk.must("people.remove", { caseId: at(caseIds, 0), personId: (await person(at(caseIds, 0), "CHILD")).id }),
  },
  "people.putBack": {
    prepare: async () => {
      const { personId } = await addPerson();
      await desk.must("people.remove", { caseId: at(caseIds, 0), personId });
      gone = personId;
    },
    done: () => desk.must("people.putBack", { caseId: at(caseIds, 0), personId: gone }),
  },
  "people.merge": {
    prepare: async () => void (pair = await merge()),
    done: async () => desk.must("people.merge", pair ?? expect.fail()),
  },
  "people.part": {
    prepare: async () => {
      pair = await merge();
      await desk.must("people.merge", pair);
    },
    done: () => desk.must("people.part", { caseId: at(caseIds, 0), personId: pair?.personId ?? expect.fail() }),
  },
  "people.addContact": { done: addContact },
  "people.changeContact": {
    prepare: addContact,
    done: async () => {
      const { id, versions } = await contactOf();
      return desk.must("people.changeContact", {
        caseId: at(caseIds, 0),
        contactId: id,
        field: "safeTimes",
        text: "after six",
        baseVersion: versions["safeTimes"] ?? 0,
      });
    },
  },
  "people.removeContact": {
    prepare: addContact,
    done: async () => desk.must("people.removeContact", { caseId: at(caseIds, 0), contactId: (await contactOf()).id }),
  },
  "people.putBackContact": {
    prepare: async () => {
      const { contactId } = await addContact();
      await desk.must("people.removeContact", { caseId: at(caseIds, 0), contactId });
      gone = contactId;
    },
    done: () => desk.must("people.putBackContact", { caseId: at(caseIds, 0), contactId: gone }),
  },
  "referrals.decidePerson": {
    done: () => desk.must("referrals.decidePerson", { referralId, place: 0, decision: { kind: "OTHER" } }),
  },
  "referrals.decide": { done: () => decide("NEEDS_INFO") },
  "lists.keepView": { done: () => desk.must("lists.keepView", aView("By reference")) },
  "lists.renameView": {
    prepare: () => desk.must("lists.keepView", aView("To rename")),
    done: async () => desk.must("lists.renameView", { viewId: (await view()).id, name: "Renamed" }),
  },
  "lists.dropView": {
    prepare: () => desk.must("lists.keepView", aView("To drop")),
    done: async () => desk.must("lists.dropView", { viewId: (await view()).id }),
  },
};
let gone = "";
let pair: Awaited<ReturnType<typeof merge>> | null = null;

describe("what was done last is taken back as it was, done again, and taken back once more, in the log too:", () => {
  test.each(Object.entries(scenarios))("%s", (name, scenario) => takesBack({ desk, contents }, name, scenario));
});
