import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Input } from "../../../shared/contracts.ts";
import { caseDocumentKinds, type CaseRecipient, type Copy } from "../../../shared/documents/model.ts";
import type { CaseId, ReferralId } from "../../../shared/ids.ts";
import type { ContactEntry } from "../../../shared/people/model.ts";
import type { ReferralForm } from "../../../shared/referrals/model.ts";
import {
  accountOf,
  aConferenceWith,
  aForm,
  agencyOf,
  at,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { partsOf } from "./printing.ts";

let desk: TestDesk;
let folder = "";
/**
 * Housing referred them all: Alder was heard and its minutes are approved; Birch is restricted to administrator, chair and
 * Housing; Cedar was put off; Dogwood was not come to; Elm is on no list.
 */
let cases: Readonly<Record<"alder" | "birch" | "cedar" | "dogwood" | "elm", CaseId>>;
let declined: ReferralId;

const file: CaseRecipient = { kind: "file" };
const agency = (name: string): CaseRecipient => ({ kind: "agency", agencyId: agencyOf(desk, name) });
const account = (key: string): CaseRecipient => ({ kind: "account", accountId: accountOf(desk, key) });
const outside = (name: string): CaseRecipient => ({ kind: "outside", name });

const contact = (over: Partial<ContactEntry>): ContactEntry => ({
  of: "VICTIM",
  kind: "PHONE",
  value: "",
  safe: true,
  confidential: false,
  safeTimes: "",
  leaveMessage: false,
  codeWord: "",
  ...over,
});
const contacts = [
  contact({ value: "07700 900111", safeTimes: "mornings", codeWord: "essay extension" }),
  contact({ value: "07700 900222", safe: false }),
  contact({ kind: "ADDRESS", value: "1 hidden street", confidential: true }),
  contact({ of: "PERPETRATOR", value: "07700 900333" }),
];

async function referredByHousing(victim: string, over: Partial<ReferralForm> = {}): Promise<ReferralId> {
  await desk.signInAs("housing");
  const { referralId } = await desk.must("referrals.start", { form: aForm(victim, over), contacts, agencyId: null });
  await desk.must("referrals.submit", { referralId });
  await desk.signInAs("administrator");
  return referralId;
}

async function accepted(victim: string, readers: readonly string[] | null = null): Promise<CaseId> {
  const referralId = await referredByHousing(victim);
  const { caseId } = await desk.must("referrals.decide", {
    referralId,
    decision: "ACCEPTED",
    reason: "",
    adviserAccountId: readers ? null : accountOf(desk, "adviser"),
    undecidedReason: "a case of its own",
    restricted: readers && { readers: readers.map((key) => accountOf(desk, key)), reason: "staff" },
  });
  return caseId ?? expect.fail("no case");
}

async function assessed(caseId: CaseId, by = "Police"): Promise<void> {
  const { assessmentId } = await desk.must("risk.startOnCase", { caseId, instrumentId: "dash-ric-paraphrase" });
  const { version, content } = await desk.must("risk.open", { assessmentId });
  const answer = { value: "YES" as const, source: "her sister", comment: "since the summer" };
  const change = {
    assessmentId,
    baseVersion: version,
    content: { ...content, assessor: "Paul Osei", agencyId: agencyOf(desk, by), answers: { D14: answer } },
  };
  const { version: baseVersion } = await desk.must("risk.change", change);
  await desk.must("risk.complete", { assessmentId, baseVersion });
}

beforeAll(async () => {
  desk = await aDesk();
  await desk.signInAs("administrator");
  cases = {
    alder: await accepted("Alder"),
    birch: await accepted("Birch", ["administrator", "chair", "housing"]),
    cedar: await accepted("Cedar"),
    dogwood: await accepted("Dogwood"),
    elm: await accepted("Elm"),
  };
  for (const caseId of [cases.alder, cases.birch]) await assessed(caseId);
  const conferenceId = await aConferenceWith(desk, [cases.alder, cases.birch, cases.cedar, cases.dogwood]);
  await openMeeting(desk, conferenceId);
  const { items } = await desk.must("agenda.view", { conferenceId });
  await desk.must("agenda.defer", {
    conferenceId,
    itemId: items.find(({ caseId }) => caseId === cases.cedar)?.id ?? expect.fail("Cedar is on the list"),
    reason: "KEY_AGENCY_ABSENT",
    note: "nobody of the hospital came",
    safetyAgencyId: agencyOf(desk, "Police"),
    safetyName: "PC Osei",
    nextOn: day("2026-12-09"),
  });
  for (const [caseId, present] of [
    [cases.alder, ["Police", "Housing", "Victim support", "Mental health"]],
    [cases.birch, ["Police", "Housing"]],
  ] as const) {
    const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
    await completeHearing(desk, hearingId, present);
    await desk.must("meeting.closeCase", { hearingId });
  }
  await desk.must("meeting.end", { conferenceId });
  await desk.must("meeting.approveMinutes", { conferenceId });
  declined = await referredByHousing("Fir");
  await desk.must("referrals.decide", {
    referralId: declined,
    decision: "REJECTED",
    reason: "They live in Haverby, whose conference hears it.",
    adviserAccountId: null,
    restricted: null,
  });
}, 120_000);
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.signInAs("administrator");
  folder = mkdtempSync(join(tmpdir(), "concord-case-documents-"));
  return () => rmSync(folder, { recursive: true, force: true });
});

type Order = Input<"documents.produceForCase">;
const again = (key = "administrator") =>
  desk.must("unlock.reauthenticate", { passphrase: desk.accounts[key]?.passphrase ?? "" });
const order = (caseId: CaseId, kind: Order["kind"], recipient: CaseRecipient, over: Partial<Order> = {}): Order => ({
  caseId,
  kind,
  recipient,
  language: "en",
  folder,
  ...over,
});
async function made(...asked: Parameters<typeof order>): Promise<Copy> {
  await again();
  const { copies } = await desk.must("documents.produceForCase", order(...asked));
  expect(copies).toHaveLength(1);
  return at(copies, 0);
}
/** The code it is refused with; no file is left. */
async function refused(asked: Parameters<typeof order>, key = "administrator"): Promise<string> {
  await desk.signInAs(key);
  await again(key);
  const { code } = await desk.refused("documents.produceForCase", order(...asked));
  expect(readdirSync(folder)).toEqual([]);
  return code;
}
const bytesOf = (copy: Copy) => readFileSync(join(folder, copy.fileName));
const wordsOf = async (copy: Copy): Promise<string> => (await mammoth.extractRawText({ buffer: bytesOf(copy) })).value;
/** Everything a file holds: each part as it is, and the text without what stands between runs. */
const everythingIn = (copy: Copy): string =>
  [...partsOf(bytesOf(copy)).values()].flatMap((xml) => [xml, xml.replaceAll(/<[^>]+>/gu, "")]).join("\n");

describe("a document of one case", () => {
  test("is one registered copy of the case: numbered, marked, named after no person, with the hash of the file", async () => {
    const copy = await made(cases.alder, "RISK_ASSESSMENT", agency("Housing"));
    expect(copy).toMatchObject({
      kind: "RISK_ASSESSMENT",
      conferenceId: null,
      caseId: cases.alder,
      recipientName: "Housing",
      copyNumber: 1,
      version: 1,
      destroyBy: "2027-11-25",
    });
    expect(copy.fileName).toMatch(/^Northmere_2026-11-25_risk-assessment_[\w-]+_Housing_v1\.docx$/u);
    expect(createHash("sha256").update(bytesOf(copy)).digest("hex")).toBe(copy.sha256);
    const { settings } = await desk.must("settings.area", {});
    for (const said of [settings.marking, "Prepared for: Housing", copy.copyCode])
      expect(everythingIn(copy)).toContain(said);
    const words = await wordsOf(copy);
    for (const said of ["Anna Alder", "Viktor Alderov", "Paul Osei, Police", "Source: her sister.", "since the summer"])
      expect(words).toContain(said);
    expect(partsOf(bytesOf(copy)).get("docProps/core.xml")).not.toMatch(/Alder|Osei/u);
    const { rows } = await desk.must("documents.copies", {
      conferenceId: null,
      offset: 0,
      limit: 50,
      filter: { kinds: ["RISK_ASSESSMENT"] },
    });
    expect(rows.map(({ copyCode }) => copyCode)).toContain(copy.copyCode);
  });

  test("is in the language that was asked for, whatever the screen's is", async () => {
    const copy = await made(cases.alder, "RISK_ASSESSMENT", file, { language: "fr" });
    expect(await wordsOf(copy)).toContain("Évaluation du danger");
    expect(partsOf(bytesOf(copy)).get("word/styles.xml")).toContain('<w:lang w:val="fr-FR"');
    expect(copy.recipientName).toBe("le dossier de la situation");
  });

  test("counts its versions for each recipient, and no file is written over", async () => {
    const first = await made(cases.alder, "CONFIRMATION_LETTER", outside("County Court"));
    const second = await made(cases.alder, "CONFIRMATION_LETTER", outside("County Court"));
    const other = await made(cases.alder, "CONFIRMATION_LETTER", outside("Legal Aid Agency"));
    expect([first.version, second.version, other.version]).toEqual([1, 2, 1]);
    expect(new Set([first, second, other].map(({ fileName }) => fileName)).size).toBe(3);
    for (const { fileName } of [first, second, other]) expect(fileName).toMatch(/_outside-\d\d_v\d\.docx$/u);
  });

  test("needs the passphrase again", async () => {
    await desk.signInAs("administrator");
    desk.clock.now += 3_600_000;
    const asked = order(cases.alder, "RISK_ASSESSMENT", file);
    expect((await desk.refused("documents.produceForCase", asked)).code).toBe("desk.reauthenticate");
    desk.clock.now -= 3_600_000;
  });

  test("into a folder that is not there is refused, and nothing is registered", async () => {
    const asked = order(cases.alder, "RISK_ASSESSMENT", file, { folder: join(folder, "gone") });
    await again();
    expect((await desk.refused("documents.produceForCase", asked)).code).toBe("documents.folderMissing");
  });
});

describe("who may have it", () => {
  test("a risk assessment: who referred, who assessed, the adviser and the file; nobody who only attended", async () => {
    for (const recipient of [file, agency("Housing"), agency("Police"), account("adviser")])
      expect((await made(cases.alder, "RISK_ASSESSMENT", recipient)).kind).toBe("RISK_ASSESSMENT");
    rmSync(folder, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), "concord-case-documents-"));
    for (const recipient of [agency("Mental health"), account("otherAdviser"), account("observer"), outside("Haverby")])
      expect(await refused([cases.alder, "RISK_ASSESSMENT", recipient])).toBe("documents.recipientRefused");
  });

  test("who assessed reads the case only where they were there, and who referred only once an agenda is out", async () => {
    // Elm is on no list, and the hospital, which assessed it, was at no hearing of it.
    await assessed(cases.elm, "Mental health");
    for (const recipient of [agency("Housing"), agency("Mental health")])
      expect(await refused([cases.elm, "RISK_ASSESSMENT", recipient])).toBe("documents.recipientRefused");
    expect((await made(cases.elm, "RISK_ASSESSMENT", account("adviser"))).recipientName).toBe(
      "Victim support, Leah Marsh",
    );
  });

  test("nobody of the case, whatever is typed", async () => {
    for (const name of ["Anna Alder", "ALDER, Anna", "Mr Viktor Alderov"])
      for (const kind of ["CONFIRMATION_LETTER", "TRANSFER_SUMMARY"] as const)
        expect(await refused([cases.alder, kind, outside(name)])).toBe("documents.recipientIsParty");
  });

  test("of a restricted case its readers by name alone: no agency, no file, nobody outside", async () => {
    for (const kind of caseDocumentKinds)
      for (const recipient of [file, agency("Housing"), agency("Police"), outside("Haverby"), account("adviser")])
        expect(await refused([cases.birch, kind, recipient]), `${kind} ${recipient.kind}`).toBe(
          "documents.recipientRefused",
        );
    const copy = await made(cases.birch, "RISK_ASSESSMENT", account("housing"));
    expect(copy.recipientName).toBe("Housing, Michael Adeyinka");
    expect(copy.fileName).toMatch(/_Housing-\d\d_v1\.docx$/u);
  });

  test("no agency in conflict on the case, nor one whose agreement has expired", async () => {
    const housing = (await desk.must("agencies.list", {})).find(({ id }) => id === agencyOf(desk, "Housing"));
    const { id, name, type, core, active, agreementSignedOn } = housing ?? expect.fail("Housing");
    const papers = { agencyId: id, name, type, core, active, agreementSignedOn };
    await desk.must("agencies.change", { ...papers, agreementExpiresOn: day("2026-11-01") });
    expect(await refused([cases.elm, "TRANSFER_SUMMARY", agency("Housing")])).toBe("documents.recipientRefused");
    expect(await refused([cases.alder, "RISK_ASSESSMENT", agency("Housing")])).toBe("documents.recipientNotCleared");
    await desk.must("agencies.change", { ...papers, agreementExpiresOn: day("2027-11-01") });
    await desk.must("meeting.declareConflict", {
      caseId: cases.dogwood,
      accountId: null,
      agencyId: agencyOf(desk, "Housing"),
      reason: "a colleague",
    });
    expect(await refused([cases.dogwood, "NOT_HEARD_LETTER", agency("Housing")])).toBe("documents.recipientRefused");
  });
});

describe("who makes it", () => {
  test("the administrator, and the chair of a conference with the case; nobody else", async () => {
    await desk.signInAs("chair");
    await again("chair");
    expect(
      (await desk.must("documents.produceForCase", order(cases.alder, "RISK_ASSESSMENT", file))).copies,
    ).toHaveLength(1);
    rmSync(folder, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), "concord-case-documents-"));
    // Elm is on no list that the chair leads.
    expect(await refused([cases.elm, "TRANSFER_SUMMARY", file], "chair")).toBe("desk.notYours");
    for (const key of ["housing", "adviser", "observer", "auditor"])
      expect(await refused([cases.alder, "RISK_ASSESSMENT", file], key), key).toBe("desk.notYours");
  });

  test("a case that is not there is answered like one that is not theirs", async () => {
    const nowhere = "00000000-0000-7000-8000-000000000001" as CaseId;
    expect(await refused([nowhere, "RISK_ASSESSMENT", file])).toBe("desk.notYours");
    expect((await desk.refused("documents.recipientsForCase", { caseId: nowhere, kind: "RISK_ASSESSMENT" })).code).toBe(
      "desk.notYours",
    );
  });
});

describe("what stands in it", () => {
  test("a transfer summary: decisions, open actions and the safe contact; never a sealed value, a code word or what agencies shared", async () => {
    const copy = await made(cases.alder, "TRANSFER_SUMMARY", outside("Haverby"));
    const words = await wordsOf(copy);
    for (const said of ["from Northmere to Haverby", "Anna Alder", "Viktor Alderov", "Leah Marsh, Victim support"])
      expect(words).toContain(said);
    for (const said of ["Action plan", "Fit an alarm", "only on Tuesdays", "07700 900111", "mornings"])
      expect(words).toContain(said);
    expect(everythingIn(copy)).not.toMatch(/900222|hidden street|900333|essay|what Police knows|the victimVoice/u);
    expect(copy.destroyBy).toBe("2032-11-25");
    expect(copy.fileName).not.toMatch(/Haverby/u);
  });

  test("a session that may reveal a sealed contact does not print it either", async () => {
    await desk.signInAs("housing");
    await desk.must("access.addContactReader", {
      caseId: cases.alder,
      accountId: accountOf(desk, "administrator"),
      reason: "she calls today",
    });
    await desk.signInAs("administrator");
    const { contacts: all } = await desk.must("cases.open", { caseId: cases.alder });
    expect(all.filter(({ sealed, mayReveal }) => sealed && mayReveal)).toHaveLength(2);
    for (const kind of ["TRANSFER_SUMMARY", "CONFIRMATION_LETTER", "RISK_ASSESSMENT"] as const)
      expect(everythingIn(await made(cases.alder, kind, file)), kind).not.toMatch(/900222|hidden street/u);
  });

  test("a letter of confirmation says four things: nothing of reference, referral, decision or agency", async () => {
    const copy = await made(cases.alder, "CONFIRMATION_LETTER", outside("County Court"));
    const words = await wordsOf(copy);
    expect(words).toContain("Coordination is a member of the multi-agency risk assessment conference of Northmere.");
    expect(words).toContain("was referred to this conference as a victim of domestic abuse and was discussed there.");
    expect(words).toContain("Anna Alder is, or has been, at risk of harm from domestic abuse by Viktor Alderov.");
    const { reference } = await desk.must("cases.open", { caseId: cases.alder });
    expect(everythingIn(copy)).not.toContain(reference);
    expect(everythingIn(copy)).not.toMatch(/Housing|Police|alarm|900111|background|High/u);
    expect(await wordsOf(await made(cases.elm, "CONFIRMATION_LETTER", file))).not.toContain("discussed");
  });

  test("a letter about what was put off: reason, next day and who keeps the victim safe, nothing else of the case", async () => {
    const copy = await made(cases.cedar, "NOT_HEARD_LETTER", agency("Housing"));
    const words = await wordsOf(copy);
    for (const said of ["To Housing", "a key agency was absent", "9 December 2026", "PC Osei (Police)", "A. C."])
      expect(words).toContain(said);
    expect(everythingIn(copy)).not.toMatch(/Cedar|Viktor|hospital|900111|background/u);
  });

  test("a case is told of as it last stood: not come to, or not waiting at all", async () => {
    const { refusal } = await desk.must("documents.recipientsForCase", {
      caseId: cases.dogwood,
      kind: "NOT_HEARD_LETTER",
    });
    expect(refusal).toBeNull();
    expect(await refused([cases.alder, "NOT_HEARD_LETTER", agency("Housing")])).toBe("documents.notPutOff");
    expect(await refused([cases.elm, "NOT_HEARD_LETTER", agency("Housing")])).toBe("documents.notPutOff");
  });

  test("without a completed assessment there is none to print, and one of another case is none of this", async () => {
    expect(await refused([cases.dogwood, "RISK_ASSESSMENT", file])).toBe("documents.noAssessment");
    const { assessments } = await desk.must("risk.ofCase", { caseId: cases.birch });
    const { id } = at(assessments, 0);
    expect(await refused([cases.alder, "RISK_ASSESSMENT", file, { assessmentId: id }])).toBe("documents.noAssessment");
  });
});

describe("the letter about a referral that was declined", () => {
  const ofReferral = () => ({ referralId: declined, language: "en" as const, folder });

  test("goes to the agency that referred, with the reason, and is registered of no case", async () => {
    await again();
    const { copies } = await desk.must("documents.produceForReferral", ofReferral());
    const copy = at(copies, 0);
    expect(copy).toMatchObject({ kind: "NOT_HEARD_LETTER", caseId: null, recipientName: "Housing", version: 1 });
    expect(copy.fileName).toBe("Northmere_2026-11-25_not-heard_Housing_v1.docx");
    const words = await wordsOf(copy);
    expect(words).toContain("Your referral is not taken on");
    expect(words).toContain("They live in Haverby, whose conference hears it.");
    expect(words).toContain("A. F.");
    expect(everythingIn(copy)).not.toMatch(/Firov|Viktor|background|900111/u);
    await again();
    const next = at((await desk.must("documents.produceForReferral", ofReferral())).copies, 0);
    expect(next.fileName).toBe("Northmere_2026-11-25_not-heard_Housing_v2.docx");
  });

  test("is made by the administrator alone, and only of one that was declined", async () => {
    for (const key of ["chair", "housing", "adviser", "observer", "auditor"]) {
      await desk.signInAs(key);
      await again(key);
      expect((await desk.refused("documents.produceForReferral", ofReferral())).code, key).toBe("desk.notYours");
    }
    await desk.signInAs("administrator");
    const open = await referredByHousing("Gorse");
    await again();
    expect((await desk.refused("documents.produceForReferral", { ...ofReferral(), referralId: open })).code).toBe(
      "desk.notInThisState",
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

test("what is offered is what is allowed, with the reason where it is not", async () => {
  const offered = await desk.must("documents.recipientsForCase", { caseId: cases.alder, kind: "RISK_ASSESSMENT" });
  expect(offered).toMatchObject({ refusal: null, outside: false });
  expect(offered.recipients.map(({ name, allowed }) => [name, allowed])).toEqual([
    ["the file of the case", true],
    ["Housing", true],
    ["Police", true],
    ["Victim support, Leah Marsh", true],
  ]);
  const restricted = await desk.must("documents.recipientsForCase", { caseId: cases.birch, kind: "RISK_ASSESSMENT" });
  expect(restricted.outside).toBe(false);
  expect(restricted.recipients.filter(({ allowed }) => allowed).map(({ name }) => name)).toEqual([
    "Coordination, Ada Brook",
    "Housing, Michael Adeyinka",
    "Police, Ruth Calder",
  ]);
  expect(
    await desk.must("documents.recipientsForCase", { caseId: cases.dogwood, kind: "RISK_ASSESSMENT" }),
  ).toMatchObject({
    refusal: "noAssessment",
  });
  expect(
    await desk.must("documents.recipientsForCase", { caseId: cases.alder, kind: "TRANSFER_SUMMARY" }),
  ).toMatchObject({ outside: true });
});
