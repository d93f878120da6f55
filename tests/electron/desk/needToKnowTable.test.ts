import { z } from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { northmere } from "../../../build/demonstration/northmere.ts";
import type { DemonstrationPerson, Vignette } from "../../../build/demonstration/model.ts";
import { caseColumns } from "../../../shared/cases/listed.ts";
import { listNames } from "../../../shared/lists/model.ts";
import { contracts, type ProcedureName } from "../../../shared/contracts.ts";
import { caseDocumentKinds, documentKinds } from "../../../shared/documents/model.ts";
import { aDemonstration, type ADemonstration } from "../../support/aDemonstration.ts";

// Every account of the demonstration asks every query about every object there is. What it is given is compared with
// `RULES.md` twice: case by case with an oracle written out of the rules, and as counts with a table people review.

interface Asked {
  readonly query: ProcedureName;
  readonly input: Readonly<Record<string, unknown>>;
  readonly caseId: string | null;
}

/** Conflicts that the chair of this test takes up besides that of the demonstration: by account and case, all on plain cases. */
const conflictsOf: Readonly<Record<string, string>> = { michael: "p03", leah: "v09", nora: "v11" };
const isConflicted = (account: DemonstrationPerson, vignette: Vignette): boolean =>
  conflictsOf[account.key] === vignette.key ||
  (vignette.conflicts?.some((conflict) => conflict.account === account.key) ?? false);

const stages = [
  { stage: "before", holdCurrent: false, now: Date.UTC(2026, 10, 24, 9) },
  { stage: "after", holdCurrent: true, now: Date.UTC(2026, 11, 8, 9) },
] as const;

function questions({ everything }: ADemonstration): readonly Asked[] {
  const { cases, referrals, conferences, hearings, actions, contacts, people, changes, assessments, items, agencies } =
    everything;
  const once = (query: ProcedureName, input: Asked["input"] = {}): Asked => ({ query, input, caseId: null });
  const aSheet = { kind: "ATTENDANCE", caseId: null, language: "en", recipient: { kind: "file" } };
  return [
    once("settings.area"),
    once("accounts.list"),
    once("agencies.list"),
    once("agencies.merged"),
    ...agencies.map(({ id: agencyId }) => once("agencies.mergePreview", { agencyId, intoId: agencies[0]?.id })),
    once("referrals.list"),
    once("cases.list"),
    once("conferences.list"),
    once("houseStyle.show"),
    once("conferences.proposeDeadlines", { date: "2027-01-20" }),
    once("conferences.proposeSeries", {
      from: "2027-01-20",
      repeats: { kind: "WEEKS", every: 2 },
      end: { kind: "COUNT", count: 3 },
    }),
    ...(["mine", "myAgency", "all"] as const).map((whose) => once("actions.list", { whose, open: false })),
    ...caseColumns.map((by) => once("cases.list", { order: { by, descending: true } })),
    ...northmere.cases.flatMap(({ victim: { familyName: text } }) => [
      once("cases.list", { filter: { text } }),
      once("referrals.list", { filter: { text } }),
      once("actions.list", { whose: "all", open: false, filter: { text } }),
    ]),
    ...cases.map(({ id: caseId }) => once("actions.list", { whose: "all", open: false, filter: { caseId } })),
    ...(["myAgency", "all"] as const).map((whose) => once("actions.counts", { whose, open: false, filter: {} })),
    once("actions.overdue"),
    once("actions.onTime"),
    once("actions.reminders"),
    ...listNames.map((list) => once("lists.views", { list })),
    once("drafts.list"),
    once("documents.copies", { conferenceId: null }),
    once("documents.recallList", { until: "2099-12-31" }),
    // Of what a file tells, and of whose copies, `whichCopy.test.ts` asks with real files.
    once("documents.whichCopy", { fileId: "none" }),
    once("audit.list", { before: null, limit: 500 }),
    once("audit.verify"),
    once("audit.ownSignIns"),
    once("audit.recoveries"),
    once("undo.list"),
    once("access.attempts", { caseId: null }),
    once("access.conflicts", { caseId: null, conferenceId: null }),
    ...cases.flatMap(({ id: caseId }): Asked[] => [
      { query: "access.attempts", input: { caseId }, caseId },
      { query: "access.conflicts", input: { caseId, conferenceId: null }, caseId },
      { query: "access.contactReaders", input: { caseId }, caseId },
    ]),
    once("backup.state"),
    ...northmere.cases.map(({ victim }) => once("search.find", { text: victim.familyName })),
    ...northmere.cases.flatMap(({ actions: [action] }) =>
      action ? [once("search.find", { text: action.text.en.split(" ").slice(0, 4).join(" ") })] : [],
    ),
    once("search.submit", { text: northmere.cases[0]?.victim.familyName ?? "" }),
    ...conferences.flatMap(({ id: conferenceId }) => [
      once("conferences.open", { conferenceId }),
      once("agenda.view", { conferenceId }),
      once("actions.dueSince", { conferenceId }),
      once("meeting.watch", { conferenceId }),
      once("meeting.parkedQuestions", { conferenceId }),
      once("records.flagsToAsk", { conferenceId }),
      once("minutes.approval", { conferenceId }),
      once("minutes.text", { conferenceId, language: "en" }),
      once("minutes.addenda", { conferenceId }),
      once("minutes.tellings", { conferenceId, open: false, limit: 100 }),
      once("agenda.candidates", { conferenceId }),
      once("agenda.standing", { conferenceId }),
      once("agenda.proposeSplit", { conferenceId }),
      once("documents.preview", { ...aSheet, conferenceId }),
      once("documents.difference", { ...aSheet, conferenceId }),
      ...documentKinds.map((kind) => once("documents.recipients", { conferenceId, kind, caseId: null })),
      ...cases.map(({ id: caseId }): Asked => ({
        query: "documents.recipients",
        input: { conferenceId, kind: "MINUTES_OF_CASE", caseId },
        caseId,
      })),
    ]),
    ...cases.map(({ id: caseId }): Asked => ({ query: "cases.open", input: { caseId }, caseId })),
    ...cases.map(({ id: caseId }): Asked => ({ query: "agenda.proposeEmergency", input: { caseId }, caseId })),
    ...cases.flatMap(({ id: caseId }) =>
      caseDocumentKinds.map((kind): Asked => ({
        query: "documents.recipientsForCase",
        input: { caseId, kind },
        caseId,
      })),
    ),
    ...cases.map(({ id: caseId }): Asked => ({ query: "people.ofCase", input: { caseId }, caseId })),
    ...cases.map(({ id: caseId }): Asked => ({
      query: "drafts.read",
      input: { place: { form: "order", caseId } },
      caseId,
    })),
    ...people.map(({ id: personId, caseId }): Asked => ({
      query: "people.history",
      input: { caseId, personId, field: null },
      caseId,
    })),
    ...changes.map(({ id: changeId, caseId }): Asked => ({
      query: "people.revealChange",
      input: { caseId, changeId },
      caseId,
    })),
    once("records.due", { limit: 100 }),
    once("records.flags", { which: "TO_CONFIRM", limit: 200 }),
    once("records.flags", { which: "DUE", limit: 200 }),
    ...cases.flatMap(({ id: caseId }): Asked[] => [
      { query: "records.ofCase", input: { caseId }, caseId },
      { query: "records.history", input: { caseId, recordId: caseId }, caseId },
    ]),
    ...referrals.map(({ id, caseId }): Asked => ({ query: "referrals.open", input: { referralId: id }, caseId })),
    ...referrals.map(({ id, caseId }): Asked => ({
      query: "referrals.samePeople",
      input: { referralId: id, assume: [] },
      caseId,
    })),
    ...referrals.map(({ id, caseId }): Asked => ({
      query: "people.candidates",
      input: { referralId: id },
      caseId,
    })),
    ...northmere.cases.map(({ victim: { familyName, givenNames } }) =>
      once("people.lookFor", { familyName, givenNames, aliases: "", dateOfBirth: null, gender: "UNKNOWN" }),
    ),
    once("people.hitsForReaders"),
    once("meeting.watchable"),
    once("research.mine"),
    once("research.contacts"),
    ...conferences.map(({ id: conferenceId }) => once("research.readiness", { conferenceId })),
    ...items.flatMap(({ caseId, conferenceId }): Asked[] => [
      { query: "research.open", input: { conferenceId, caseId }, caseId },
      { query: "research.answers", input: { conferenceId, caseId }, caseId },
      { query: "research.forChair", input: { conferenceId, caseId }, caseId },
    ]),
    ...hearings.map(({ id, caseId }): Asked => ({ query: "research.inHearing", input: { hearingId: id }, caseId })),
    ...hearings.map(({ id, caseId }): Asked => ({ query: "meeting.offeredRisks", input: { hearingId: id }, caseId })),
    ...hearings.map(({ id, caseId }): Asked => ({ query: "minutes.addendaOfCase", input: { hearingId: id }, caseId })),
    once("risk.instruments"),
    ...cases.map(({ id: caseId }): Asked => ({ query: "risk.ofCase", input: { caseId }, caseId })),
    ...referrals.map(({ id, caseId }): Asked => ({ query: "risk.ofReferral", input: { referralId: id }, caseId })),
    ...assessments.map(({ id, caseId }): Asked => ({ query: "risk.open", input: { assessmentId: id }, caseId })),
    ...hearings.map(({ id, caseId }): Asked => ({ query: "meeting.hearing", input: { hearingId: id }, caseId })),
    ...actions.map(({ id, caseId }): Asked => ({ query: "actions.history", input: { actionId: id }, caseId })),
    ...actions.map(({ id, caseId }): Asked => ({
      query: "actions.escalationLetter",
      input: { actionIds: [id], to: "", language: "en" },
      caseId,
    })),
    ...contacts.flatMap(({ id: contactId, caseId, conferenceId: referralId }): Asked[] => [
      { query: "cases.revealContact", input: { caseId, contactId }, caseId },
      { query: "people.revealContact", input: { caseId, contactId }, caseId },
      { query: "referrals.revealContact", input: { referralId, contactId }, caseId },
    ]),
  ];
}

const Total = z.object({ total: z.number() });

/** How many objects in lists an answer holds, at any depth. */
function linesIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + 1 + linesIn(one), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + linesIn(one), 0);
}

/** `RULES.md` 2, 3 row 4 and 4 once more, out of the vignettes and nothing of the program's own code. */
function mayRead(account: DemonstrationPerson, vignette: Vignette): boolean {
  if (vignette.heardAt === "undecided") return false;
  if (isConflicted(account, vignette)) return false;
  if (vignette.restricted && !vignette.restricted.readers.includes(account.key)) return false;
  switch (account.role) {
    case "administrator":
    case "chair":
      return true;
    case "adviser":
      return vignette.adviser === account.key || vignette.restricted !== undefined;
    // Everybody is invited to each conference, and each of them was circulated.
    case "representative":
      return true;
    case "observer":
    case "auditor":
      return false;
  }
}

interface Answered extends Asked {
  readonly account: DemonstrationPerson;
  readonly code: string;
  readonly value: unknown;
}

const labelOf = ({ key, role, agency }: DemonstrationPerson): string =>
  role === "adviser"
    ? `adviser ${key === "leah" ? 1 : 2}`
    : role === "representative"
      ? `representative ${agency}`
      : role;

const Accounts = z.array(z.object({ id: z.string(), name: z.string() }));
const tables: string[] = [];

describe.each(stages)("$stage the current conference", ({ stage, holdCurrent, now }) => {
  let area: ADemonstration;
  const answers: Answered[] = [];
  const vignetteOf = (caseId: string | null): Vignette | undefined =>
    northmere.cases.find(({ reference }) => reference === area.referenceOf.get(caseId ?? ""));

  beforeAll(async () => {
    area = await aDemonstration({ holdCurrent, now });
    const chair =
      northmere.accounts.find(({ role }) => role === "chair") ?? expect.fail("the demonstration has a chair");
    await area.signInAs(chair);
    const accounts = await area.call("accounts.list", {});
    const idOf = (key: string): string => {
      const name = northmere.accounts.find((account) => account.key === key)?.name;
      const listed = accounts.ok ? Accounts.parse(accounts.value) : [];
      return listed.find((account) => account.name === name)?.id ?? expect.fail(`no account ${key}`);
    };
    for (const [key, caseKey] of Object.entries(conflictsOf)) {
      const caseId = area.everything.cases.find(({ id }) => vignetteOf(id)?.key === caseKey)?.id;
      const conflict = { caseId, accountId: idOf(key), agencyId: null, reason: "a neighbour" };
      const declared = await area.call("meeting.declareConflict", conflict);
      if (!declared.ok) throw new Error(declared.failure.code);
    }
    const asked = questions(area);
    for (const account of northmere.accounts) {
      await area.signInAs(account);
      for (const one of asked) {
        const result = await area.call(one.query, one.input);
        answers.push({
          ...one,
          account,
          code: result.ok ? "" : result.failure.code,
          value: result.ok ? result.value : null,
        });
      }
    }
  }, 300_000);
  afterAll(() => area.close());

  /** The cases an account may not read, each with words it must not meet; what its own agency referred, it knows. */
  const keptFrom = (account: DemonstrationPerson): [Vignette, string[]][] =>
    area.everything.cases.flatMap(({ id }): [Vignette, string[]][] => {
      const vignette = vignetteOf(id);
      if (!vignette || mayRead(account, vignette)) return [];
      const conflicted = isConflicted(account, vignette);
      if (vignette.referredBy === account.agency && !vignette.restricted && !conflicted) return [];
      // An owner's agency gets reference and initials of a case it does not read: there, only texts are looked for.
      const words = [vignette.background.en.slice(0, 60)];
      if (vignette.restricted || conflicted) words.push(id, vignette.reference, vignette.victim.familyName);
      if (conflicted) words.push(...vignette.actions.map(({ text }) => text.en));
      if (account.role === "observer" || account.role === "auditor") words.push(id, vignette.reference);
      return [[vignette, words]];
    });

  test("every query of the contracts was asked", () => {
    const asked = new Set(answers.map(({ query }) => query));
    const all = Object.entries(contracts).filter(([, { kind }]) => kind === "query");
    expect(all.map(([name]) => name).filter((name) => !asked.has(name as ProcedureName))).toEqual([]);
  });

  test("a case opens for those whom the rules let read it, and for nobody else", () => {
    const wrong = answers
      .filter(({ query }) => query === "cases.open")
      .flatMap(({ account, caseId, code }) => {
        const vignette = vignetteOf(caseId);
        if (!vignette) throw new Error("every case comes from a vignette");
        return (code === "") === mayRead(account, vignette) ? [] : [`${labelOf(account)}: ${vignette.key}`];
      });
    expect(wrong).toEqual([]);
  });

  test("the list of cases and the door of each case say the same", () => {
    for (const account of northmere.accounts) {
      const own = answers.filter((answer) => answer.account === account);
      const opened = own.filter(({ query, code }) => query === "cases.open" && code === "");
      const list = Total.safeParse(own.find(({ query }) => query === "cases.list")?.value);
      expect(list.success ? list.data.total : 0, labelOf(account)).toBe(opened.length);
    }
  });

  test("of a case somebody may not read, no answer holds a word but what the owner of an action gets", () => {
    const traces: string[] = [];
    const kept = new Map(northmere.accounts.map((account) => [account, keptFrom(account)]));
    for (const { account, query, input, value } of answers) {
      // The log holds the ids of objects for those who look after it (`RULES.md` 7).
      if (value === null || query === "audit.list") continue;
      const text = JSON.stringify(value);
      for (const [vignette, words] of kept.get(account) ?? [])
        if (words.some((word) => text.includes(word)))
          traces.push(`${labelOf(account)}: ${query} ${JSON.stringify(input)} tells of ${vignette.key}`);
    }
    expect(traces).toEqual([]);
  });

  test("what is not yours is answered like what was never there", async () => {
    const nowhere = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
    const ids = ["caseId", "referralId", "hearingId", "actionId", "contactId", "conferenceId", "assessmentId"];
    const wrong: string[] = [];
    for (const account of northmere.accounts) {
      await area.signInAs(account);
      const absent = new Map<string, string>();
      for (const { query, input, code } of answers.filter((one) => one.account === account && one.code !== "")) {
        const named = Object.keys(input).filter((key) => ids.includes(key) && input[key] !== null);
        if (named.length === 0) continue;
        const key = `${query} ${named.join()}`;
        let known = absent.get(key);
        if (known === undefined) {
          const result = await area.call(query, {
            ...input,
            ...Object.fromEntries(named.map((name) => [name, nowhere])),
          });
          known = result.ok ? "" : result.failure.code;
          absent.set(key, known);
        }
        // A reader who holds no key of a sealed contact is told so: the contact itself is in the list.
        // Who runs a conference is told that its time for this is over; and who makes copies for their own agency alone, that
        // another's is not for them.
        const said = ["people.contactSealed", "desk.notInThisState", "documents.recipientRefused"];
        if (code !== known && !said.includes(code)) wrong.push(`${labelOf(account)}: ${query} ${code} / ${known}`);
      }
    }
    expect([...new Set(wrong)]).toEqual([]);
  });

  test("counts for the table", () => {
    for (const account of northmere.accounts)
      for (const query of new Set(answers.map((one) => one.query))) {
        const own = answers.filter((one) => one.account === account && one.query === query);
        const given = own.filter(({ code }) => code === "");
        const codes = [...new Set(own.map(({ code }) => code).filter(Boolean))].toSorted();
        // The log and the attempts grow with what is asked: their lines are counted in tests of their own.
        const grows = query.startsWith("audit.") || query === "access.attempts";
        const lines = grows ? "" : given.reduce((sum, { value }) => sum + linesIn(value), 0);
        tables.push([stage, labelOf(account), query, own.length, given.length, lines, codes.join(" ")].join(","));
      }
    expect(tables.length).toBeGreaterThan(0);
  });
});

test("who is given how much, as a table people review", async () => {
  const head = "conference,account,query,asked,answered,lines,refused with";
  await expect(`${[head, ...tables].join("\n")}\n`).toMatchFileSnapshot("../../golden/needToKnow.csv");
});
