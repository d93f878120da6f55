import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Output } from "../../../shared/contracts.ts";
import type { AgencyId, CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import type { HearingField } from "../../../shared/meeting/model.ts";
import type { Hit } from "../../../shared/search/model.ts";
import {
  accountOf,
  agencyOf,
  aConferenceWith,
  anAcceptedCase,
  completeHearing,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { allHits } from "../../support/hits.ts";

// Words that occur once each: in what Police said to all, to Housing only, in a text, in a risk and below its heading.
const ofCase = (letter: string) => ({
  toAll: `wolframite${letter}`,
  toHousing: `quarrybell${letter}`,
  ofHousing: `lanternjaw${letter}`,
  text: `mulberrykite${letter}`,
  risk: `gravelsong${letter}`,
  belowHeading: `thimblerig${letter}`,
});
type Words = ReturnType<typeof ofCase>;
const accounts = ["administrator", "chair", "police", "housing", "mentalHealth", "adviser", "otherAdviser"] as const;
const letters = ["a", "b", "c"] as const;

interface Heard {
  readonly caseId: CaseId;
  readonly hearingId: HearingId;
  readonly words: Words;
}

let desk: TestDesk;
let conferenceId: ConferenceId;
/** An ordinary case, one that is restricted to the chairs and the adviser, and one on which Housing has a conflict. */
let plain: Heard;
let restricted: Heard;
let conflicted: Heard;
const heard = (): readonly Heard[] => [plain, restricted, conflicted];

async function say(hearingId: HearingId, agency: string, text: string, onlyAgencies: AgencyId[] = []): Promise<void> {
  const written = await desk.must("meeting.writeInformation", {
    hearingId,
    entryId: null,
    baseVersion: 0,
    agencyId: agencyOf(desk, agency),
    kind: "SHARED",
    basis: "FACT",
    text,
    on: null,
    onlyAgencies,
  });
  expect(written.kind).toBe("saved");
}

async function write(hearingId: HearingId, field: HearingField, text: string, baseVersion = 0): Promise<void> {
  expect((await desk.must("meeting.writeField", { hearingId, field, text, baseVersion })).kind).toBe("saved");
}

async function hear(caseId: CaseId, letter: string): Promise<Heard> {
  const words = ofCase(letter);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  const { riskId } = await completeHearing(desk, hearingId);
  await say(hearingId, "Police", `He keeps a ${words.toAll} in the car.`);
  await say(hearingId, "Police", `Between us: ${words.toHousing}.`, [
    agencyOf(desk, "Housing"),
    agencyOf(desk, "Police"),
  ]);
  await say(hearingId, "Housing", `The rent is paid by ${words.ofHousing}.`);
  await write(hearingId, "background", `They met at the ${words.text} in spring.`);
  const risk = await desk.must("meeting.writeRisk", {
    hearingId,
    entryId: riskId,
    baseVersion: 1,
    text: `He knows the ${words.risk}\nand follows the ${words.belowHeading} home`,
    to: ["VICTIM"],
    imminence: null,
    level: null,
  });
  expect(risk.kind).toBe("saved");
  return { caseId, hearingId, words };
}

beforeAll(async () => {
  desk = await aDesk();
  const cases = [
    await anAcceptedCase(desk, "Alder"),
    await anAcceptedCase(desk, "Birch", { readers: ["administrator", "chair", "adviser"] }),
    await anAcceptedCase(desk, "Cedar"),
  ] as const;
  conferenceId = await aConferenceWith(desk, cases);
  await openMeeting(desk, conferenceId, ["Mental health"]);
  [plain, restricted, conflicted] = (await Promise.all(cases.map((caseId, at) => hear(caseId, letters[at] ?? "")))) as [
    Heard,
    Heard,
    Heard,
  ];
  await desk.must("meeting.declareConflict", {
    caseId: conflicted.caseId,
    accountId: null,
    agencyId: agencyOf(desk, "Housing"),
    reason: "a neighbour",
  });
}, 60_000);
afterAll(() => desk.close());

type HearingHit = Extract<Hit, { kind: "hearing" }>;
const hitsOf = async (text: string): Promise<HearingHit[]> =>
  allHits(await desk.must("search.find", { text })).filter((hit) => hit.kind === "hearing");

const textsIn = (view: Output<"meeting.hearing">): readonly string[] => [
  ...view.agencies.flatMap(({ entries }) => entries.map(({ text }) => text)),
  ...Object.values(view.fields).map(({ text }) => text),
  ...view.risks.map(({ text }) => text),
];

/** What each account reads in each hearing by opening it; nothing where it may not. */
async function readable({ hearingId }: Heard): Promise<readonly string[]> {
  const opened = await desk.call("meeting.hearing", { hearingId });
  return opened.ok ? textsIn(opened.value) : [];
}

/** Every word of every case, by who signed in: found if and only if it is read there. */
async function foundIsRead(account: (typeof accounts)[number]): Promise<string[]> {
  await desk.signInAs(account);
  const found: string[] = [];
  for (const one of heard()) {
    const read = (await readable(one)).join("\n");
    for (const word of Object.values(one.words)) {
      const hits = await hitsOf(word);
      expect([account, word, hits.length > 0]).toEqual([account, word, read.includes(word)]);
      for (const hit of hits) {
        expect(hit.hearingId).toBe(one.hearingId);
        const [mark] = hit.excerpt.marks;
        expect(hit.excerpt.text.slice(mark?.from, mark?.to)).toBe(word);
        found.push(word);
      }
    }
  }
  return found;
}

const all = (words: Words): string[] => Object.values(words);

describe("while a hearing is not approved", () => {
  test.each(accounts)("%s finds exactly what it reads there", async (account) => {
    await foundIsRead(account);
  });

  test("those who run it find all, an agency its own part and the headings of risks, the absent nothing", async () => {
    const { words: a } = plain;
    const { words: b } = restricted;
    const { words: c } = conflicted;
    expect(await foundIsRead("administrator")).toEqual([...all(a), ...all(b), ...all(c)]);
    expect(await foundIsRead("chair")).toEqual([...all(a), ...all(b), ...all(c)]);
    expect(await foundIsRead("police")).toEqual([a.toAll, a.toHousing, a.risk, c.toAll, c.toHousing, c.risk]);
    expect(await foundIsRead("housing")).toEqual([a.ofHousing, a.risk]);
    expect(await foundIsRead("mentalHealth")).toEqual([]);
    expect(await foundIsRead("otherAdviser")).toEqual([]);
  });

  test("a word that is typed, changed and taken out is found, and not found, at once", async () => {
    await desk.signInAs("administrator");
    const { hearingId } = plain;
    await write(hearingId, "staffSafety", "Beware of the flintwhistle.");
    expect(await hitsOf("flintwhistle")).toHaveLength(1);
    await write(hearingId, "staffSafety", "Beware of the dog.", 1);
    expect(await hitsOf("flintwhistle")).toEqual([]);
  });
});

describe("after the approval", () => {
  beforeAll(async () => {
    await desk.signInAs("administrator");
    for (const { hearingId } of heard()) await desk.must("meeting.closeCase", { hearingId });
    await desk.must("meeting.end", { conferenceId });
    await desk.must("meeting.approveMinutes", { conferenceId });
  });

  test.each(accounts)("%s finds exactly what it reads there", async (account) => {
    await foundIsRead(account);
  });

  test("who attended finds all but what was limited to others; conflict and restriction beat that", async () => {
    const { words: a } = plain;
    const { words: b } = restricted;
    const { words: c } = conflicted;
    expect(await foundIsRead("police")).toEqual([...all(a), ...all(c)]);
    expect(await foundIsRead("housing")).toEqual(all(a));
    expect(await foundIsRead("mentalHealth")).toEqual([]);
    expect(await foundIsRead("adviser")).toEqual([
      ...all(a).filter((word) => word !== a.toHousing),
      ...all(c).filter((word) => word !== c.toHousing),
    ]);
    expect(await foundIsRead("administrator")).toEqual([...all(a), ...all(b), ...all(c)]);
  });

  test("a restricted case that is not theirs is like a word that is nowhere", async () => {
    await desk.signInAs("police");
    const nothing = await desk.must("search.find", { text: "qwertz" });
    for (const word of all(restricted.words)) expect(await desk.must("search.find", { text: word })).toEqual(nothing);
  });

  test("an account that is not cleared searches nothing", async () => {
    await desk.signInAs("administrator");
    const { id, agencyId } = desk.accounts["police"] ?? {
      id: accountOf(desk, "police"),
      agencyId: agencyOf(desk, "Police"),
    };
    await desk.must("accounts.change", {
      accountId: id,
      post: "",
      agencyId,
      declarationSignedOn: null,
      declarationExpiresOn: null,
    });
    await desk.signInAs("police");
    expect((await desk.refused("search.find", { text: plain.words.toAll })).code).toBe("desk.notCleared");
    for (const account of ["observer", "auditor"]) {
      await desk.signInAs(account);
      expect((await desk.refused("search.find", { text: plain.words.toAll })).code).toBe("desk.notYours");
    }
  });

  test("whatever is typed, every hit can be opened by who got it, and holds there what was found", async () => {
    const pieces = heard().flatMap(({ words }) => all(words));
    const typed = fc.oneof(
      fc.constantFrom(...pieces, "a", "he", "the", "alder", "birch", "cedar", "fit", "NM"),
      fc.constantFrom(...pieces).map((word) => word.slice(0, 5)),
      fc.string({ maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("administrator", "chair", "housing", "mentalHealth", "adviser"),
        typed,
        async (account, text) => {
          await desk.signInAs(account);
          for (const hit of allHits(await desk.must("search.find", { text }))) await opens(hit);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});

async function opens(hit: Hit): Promise<void> {
  switch (hit.kind) {
    case "person":
    case "case": {
      const { reference } = await desk.must("cases.open", { caseId: hit.caseId });
      expect(reference).toBe(hit.reference);
      return;
    }
    case "referral":
      return void (await desk.must("referrals.open", { referralId: hit.referralId }));
    case "action": {
      const { rows } = await desk.must("actions.list", { whose: "all", open: false });
      expect(rows.map(({ id }) => id)).toContain(hit.actionId);
      return;
    }
    case "hearing": {
      const shown = hit.excerpt.text.replace(/^… | …$/gu, "");
      const read = textsIn(await desk.must("meeting.hearing", { hearingId: hit.hearingId }));
      expect(read.some((text) => text.replace(/\s/gu, " ").includes(shown))).toBe(true);
      return;
    }
    case "conference":
      return void (await desk.must("agenda.view", { conferenceId: hit.conferenceId }));
    case "document":
      return void (await desk.must("documents.copies", { conferenceId: null }));
    case "agency":
      return void (await desk.must("agencies.list", {}));
    case "account":
      return void (await desk.must("accounts.list", {}));
  }
}
