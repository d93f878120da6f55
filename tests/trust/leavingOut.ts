import { randomUUID } from "node:crypto";
import { emptyForm } from "../../shared/referrals/emptyForm.ts";
import { changeTo, hiddenCases, type HiddenCase, type HiddenCases } from "./hiddenCases.ts";
import { below, howMany, oneOf, type Proof } from "./promise.ts";
import { inRoom } from "./room.ts";

interface Probe {
  readonly name: string;
  readonly input: unknown;
}
type Ids = Pick<HiddenCase, "caseId" | "hearingId" | "actionIds" | "referralIds">;

/** Questions that name an object, by its ids; asked of a hidden one and of one that is not there. */
const asked = (
  ids: { caseId: string; hearingId: string; actionId: string; referralId: string },
  shared: string,
): readonly Probe[] => [
  { name: "cases.open", input: { caseId: ids.caseId } },
  { name: "cases.revealContact", input: { caseId: ids.caseId, contactId: ids.hearingId } },
  { name: "cases.addReader", input: { caseId: ids.caseId, accountId: ids.hearingId, reason: "to know" } },
  { name: "meeting.declareConflict", input: { caseId: ids.caseId, accountId: null, agencyId: null, reason: "" } },
  { name: "meeting.hearing", input: { hearingId: ids.hearingId } },
  { name: "meeting.writeField", input: { hearingId: ids.hearingId, field: "background", text: "x", baseVersion: 0 } },
  { name: "meeting.proposeAction", input: { hearingId: ids.hearingId, text: "x", due: "2030-01-01", riskIds: [] } },
  { name: "meeting.project", input: { hearingId: ids.hearingId, blank: false } },
  { name: "meeting.openCase", input: { conferenceId: shared, caseId: ids.caseId } },
  { name: "agenda.addCase", input: { conferenceId: shared, caseId: ids.caseId } },
  { name: "actions.history", input: { actionId: ids.actionId } },
  { name: "actions.accept", input: { actionId: ids.actionId } },
  {
    name: "actions.update",
    input: {
      actionId: ids.actionId,
      baseVersion: 1,
      status: "DONE",
      result: "x",
      doneOn: null,
      evidence: null,
      evidenceReference: "",
    },
  },
  { name: "referrals.open", input: { referralId: ids.referralId } },
  { name: "referrals.submit", input: { referralId: ids.referralId } },
  { name: "referrals.change", input: { referralId: ids.referralId, form: emptyForm, baseVersion: 1 } },
  { name: "documents.recipients", input: { conferenceId: shared, kind: "MINUTES_OF_CASE", caseId: ids.caseId } },
];

/** Questions after lists, counts and words; none may hold a trace. */
function lookedFor({ shared, apart }: HiddenCases, hidden: HiddenCase, random: () => number): Probe {
  const word = oneOf(random, [...hidden.words, hidden.reference]);
  const from = below(random, 3);
  const piece = word.slice(from === 2 ? below(random, 4) : 0, 2 + below(random, word.length));
  return oneOf(random, [
    { name: "search.find", input: { text: piece } },
    { name: "search.find", input: { text: `${piece} ${word}` } },
    { name: "cases.list", input: {} },
    { name: "cases.list", input: { filter: { text: piece }, order: { by: "victim", descending: random() < 0.5 } } },
    { name: "referrals.list", input: {} },
    { name: "referrals.list", input: { filter: { text: piece }, order: { by: "victim", descending: random() < 0.5 } } },
    { name: "actions.list", input: { whose: "all", open: false, filter: { text: piece } } },
    { name: "actions.list", input: { whose: "all", open: false, filter: { caseId: hidden.caseId } } },
    { name: "conferences.list", input: {} },
    { name: "conferences.open", input: { conferenceId: oneOf(random, [shared, apart]) } },
    { name: "agenda.view", input: { conferenceId: oneOf(random, [shared, apart]) } },
    { name: "actions.list", input: { whose: oneOf(random, ["mine", "myAgency", "all"]), open: random() < 0.5 } },
    { name: "documents.copies", input: { conferenceId: oneOf(random, [null, shared, apart]) } },
  ]);
}

const tracesOf = (hidden: HiddenCase): readonly string[] => [
  ...hidden.words,
  hidden.reference,
  hidden.caseId,
  hidden.hearingId,
  ...hidden.actionIds,
  ...hidden.referralIds,
];
const holdsTrace = (answer: unknown, hidden: HiddenCase): boolean => {
  const text = JSON.stringify(answer).toLowerCase();
  return tracesOf(hidden).some((trace) => text.includes(trace.toLowerCase()));
};
const idsOf = ({ caseId, hearingId, actionIds, referralIds }: Ids) => ({
  caseId,
  hearingId,
  actionId: actionIds[0] ?? randomUUID(),
  referralId: referralIds[0] ?? randomUUID(),
});
const absent = () => ({
  caseId: randomUUID(),
  hearingId: randomUUID(),
  actionId: randomUUID(),
  referralId: randomUUID(),
});

/** Tries as whoever is signed in; answers in words where a trace was found. */
async function tryToFind(made: HiddenCases, tries: number, random: () => number): Promise<string[]> {
  const found: string[] = [];
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const hidden = oneOf(random, made.hidden);
    if (random() < 0.1) {
      const word = oneOf(random, made.othersWords);
      const answer = await made.desk.call("search.find", { text: word.slice(0, 1 + below(random, word.length)) });
      if (JSON.stringify(answer).includes(word)) found.push("search.find shows what others said in an open hearing");
      continue;
    }
    if (random() < 0.6) {
      const probe = lookedFor(made, hidden, random);
      const answer = await made.desk.call(probe.name, probe.input);
      if (holdsTrace(answer, hidden)) found.push(`${probe.name} shows a case that is hidden because ${hidden.why}`);
      continue;
    }
    const questions = asked(idsOf(hidden), made.shared);
    const at = below(random, questions.length);
    const [there, nowhere] = [questions[at], asked(absent(), made.shared)[at]];
    if (!there || !nowhere) continue;
    const answer = JSON.stringify(await made.desk.call(there.name, there.input));
    const ofNothing = JSON.stringify(await made.desk.call(nowhere.name, nowhere.input));
    if (answer !== ofNothing)
      found.push(`${there.name} of a case that is hidden because ${hidden.why}: ${answer}, of nothing: ${ofNothing}`);
  }
  return found;
}

/** Whether the counts housing is given are those of what it is shown. */
async function wrongCounts({ must, shared }: HiddenCases): Promise<string[]> {
  const agenda = await must("agenda.view", { conferenceId: shared });
  const line = (await must("conferences.list", {})).find(({ id }) => id === shared);
  const shown = agenda.items.filter(({ kind }) => kind === "case").length;
  return [
    ...(agenda.items.length === 1 ? [] : [`the agenda has ${agenda.items.length} lines instead of 1`]),
    ...(agenda.cases === shown ? [] : [`the agenda counts ${agenda.cases} cases and shows ${shown}`]),
    ...(line?.cases === shown ? [] : [`the list of conferences counts ${line?.cases} cases instead of ${shown}`]),
    ...(agenda.items.every(({ number }, index) => number === index + 1) ? [] : ["the numbers have a gap"]),
  ];
}

export const leavingOut: Proof = {
  id: "R13",
  promise:
    "Who is not on the list, conflicted or no reader finds no trace of a case in lists, search, counts, documents or errors",
  control: "the same questions from the administrator, who may read all of it",
  prove: (amount, random) =>
    inRoom(async (room) => {
      const made = await hiddenCases(room);
      const tries = howMany(amount, { quick: 400, usual: 6000, nightly: 200_000 });
      await changeTo(made.must, "housing");
      const failures = [...(await wrongCounts(made)), ...(await tryToFind(made, tries, random))];
      await changeTo(made.must, "administrator");
      const asAdministrator = await tryToFind(made, 60, random);
      await made.desk.close();
      return { tries, failures, caught: asAdministrator.length > 0 };
    }),
};
