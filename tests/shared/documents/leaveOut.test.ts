import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeFor } from "../../support/composeFor.ts";
import { outlineInWords } from "../../../shared/documents/inWords.ts";
import {
  actionsFor,
  agendaVersion,
  mayKnowCase,
  recipientVersion,
  roomVersion,
} from "../../../shared/documents/leaveOut.ts";
import { composeMinutes } from "../../../shared/documents/minutes.ts";
import type { CaseRecord, ConferenceRecord, DocumentRecipient } from "../../../shared/documents/record.ts";
import { AddendumId } from "../../../shared/ids.ts";
import { translatorOf } from "../../../electron/features/documents/translator.ts";
import {
  aCase,
  aConference,
  aHearing,
  anAccess,
  anAction,
  agencies,
  information,
  marks,
  noTexts,
  recipientOf,
  theFile,
  type AgencyKey,
} from "../../support/aRecord.ts";

const keys = Object.keys(agencies) as AgencyKey[];
const composing = (recipient: DocumentRecipient) => ({
  t: translatorOf("en"),
  language: "en" as const,
  recipient,
  marks,
});

/** One case by what may be left out of it; every text is a word of its own, so that it can be looked for. */
interface Planned {
  readonly readers: readonly AgencyKey[] | null;
  readonly conflictedAgencies: readonly AgencyKey[];
  readonly conflictedAccounts: readonly AgencyKey[];
  readonly items: readonly {
    readonly by: AgencyKey;
    readonly only: readonly AgencyKey[];
    readonly chairOnly: boolean;
  }[];
  readonly owner: AgencyKey;
}
const some = fc.subarray(keys);
const planned: fc.Arbitrary<Planned> = fc.record({
  readers: fc.option(some, { nil: null }),
  conflictedAgencies: fc.subarray(keys, { maxLength: 2 }),
  conflictedAccounts: fc.subarray(keys, { maxLength: 2 }),
  items: fc.array(fc.record({ by: fc.constantFrom(...keys), only: some, chairOnly: fc.boolean() }), { maxLength: 4 }),
  owner: fc.constantFrom(...keys),
});

const build = (plan: Planned, index: number): CaseRecord =>
  aCase({
    reference: `NM-R${index}X`,
    access: anAccess({
      readers: plan.readers?.map((key) => agencies[key].accountId) ?? null,
      conflictedAgencies: plan.conflictedAgencies.map((key) => agencies[key].id),
      conflictedAccounts: plan.conflictedAccounts.map((key) => agencies[key].accountId),
    }),
    people: [],
    addresses: [{ of: "VICTIM", sealed: true, text: `sealed${index}x` }],
    hearing: aHearing({
      texts: { ...noTexts, victimVoice: `voice${index}x` },
      risks: [],
      information: plan.items.map((item, number) =>
        information(item.by, `item${index}x${number}x`, {
          onlyAgencies: item.only.map((key) => agencies[key].id),
          chairOnly: item.chairOnly,
        }),
      ),
      actions: [
        anAction(plan.owner, { reference: `R${index}X.1`, text: `action${index}x`, safeToDo: `safe${index}x` }),
      ],
    }),
  });

const exists = (plan: Planned, key: AgencyKey): boolean =>
  !plan.conflictedAgencies.includes(key) &&
  !plan.conflictedAccounts.includes(key) &&
  (plan.readers === null || plan.readers.includes(key));

const conference = fc
  .array(planned, { minLength: 1, maxLength: 5 })
  .map((plans) => ({ plans, record: aConference({ cases: plans.map(build), earlierActions: [] }) }));

describe("the version of the minutes one agency gets", () => {
  test("holds exactly the cases and items that are for it, whoever it is", () => {
    fc.assert(
      fc.property(conference, fc.constantFrom(...keys), ({ plans, record }, key) => {
        const recipient = recipientOf(key);
        const outline = composeFor(
          record,
          { kind: "MINUTES", caseId: null, addendumId: null, ownPartOf: null },
          composing(recipient),
        );
        const words = outline === null ? "" : outlineInWords(outline);
        for (const [index, plan] of plans.entries()) {
          const has = recipient.attended && exists(plan, key);
          expect(words.includes(`NM-R${index}X`)).toBe(has);
          expect(words.includes(`voice${index}x`)).toBe(has);
          expect(words.includes(`action${index}x`)).toBe(has);
          for (const [number, item] of plan.items.entries()) {
            const forIt = item.only.length === 0 || item.only.includes(key) || item.by === key;
            expect(words.includes(`item${index}x${number}x`)).toBe(has && forIt && !item.chairOnly);
          }
        }
        expect(words).not.toMatch(/sealed\d+x/u);
      }),
    );
  });

  test("numbers what is left 1 … n without a gap", () => {
    fc.assert(
      fc.property(conference, fc.constantFrom(...keys), ({ record }, key) => {
        const version = recipientVersion(record, recipientOf(key));
        const words = outlineInWords(composeMinutes(version, composing(recipientOf(key))));
        const numbers = [...words.matchAll(/^# Case (\d+) · /gmu)].map((match) => Number(match[1]));
        expect(numbers).toEqual(version.cases.map((_, index) => index + 1));
      }),
    );
  });

  test("would be caught leaking if nothing were left out", () => {
    const restricted = build(
      { readers: [], conflictedAgencies: [], conflictedAccounts: [], items: [], owner: "police" },
      0,
    );
    const record = aConference({ cases: [restricted] });
    const recipient = recipientOf("housing");
    expect(outlineInWords(composeMinutes(record, composing(recipient)))).toContain("NM-R0X");
    expect(
      composeFor(record, { kind: "MINUTES", caseId: null, addendumId: null, ownPartOf: null }, composing(recipient)),
    ).toBeNull();
  });

  test("tells nobody that another agency left the room for a case they do not have", () => {
    const left = aHearing({
      agencies: aHearing().agencies.map((agency) =>
        agency.agencyName === "Probation" ? { ...agency, presence: "outOfRoom" as const } : agency,
      ),
    });
    const access = anAccess({ conflictedAgencies: [agencies.probation.id], readers: [agencies.police.accountId] });
    const record = aConference({ cases: [aCase({ hearing: left, access }), aCase()] });
    const wordsFor = (key: AgencyKey): string =>
      outlineInWords(composeMinutes(recipientVersion(record, recipientOf(key)), composing(recipientOf(key))));
    expect(wordsFor("police")).toContain("Remote, out of the room once");
    expect(wordsFor("housing")).not.toContain("out of the room");
  });

  test("is only its own part when its representative prints it", () => {
    const outline = composeFor(
      aConference(),
      { kind: "MINUTES", caseId: null, addendumId: null, ownPartOf: agencies.housing.id },
      composing(recipientOf("housing")),
    );
    const words = outlineInWords(outline ?? expect.fail("nothing composed"));
    expect(words).toContain("Fit door chain and window locks, visit with the adviser");
    expect(words).not.toContain("Fit panic alarm");
    expect(words).not.toContain("Followed on foot");
    expect(words).not.toContain("stay near the school");
  });
});

test("an open hearing is for those who run it and for the adviser of its case", () => {
  const advised = anAccess({ advisers: [agencies.victimSupport.accountId] });
  const open = aHearing({ approved: false });
  const record = aConference({ cases: [aCase({ access: advised, hearing: open }), aCase({ hearing: open })] });
  const casesOf = (recipient: DocumentRecipient): number => {
    const outline = composeFor(
      record,
      { kind: "MINUTES", caseId: null, addendumId: null, ownPartOf: null },
      composing(recipient),
    );
    return outline === null ? 0 : (outlineInWords(outline).match(/^# Case/gmu)?.length ?? 0);
  };
  expect(casesOf(theFile)).toBe(2);
  expect(casesOf(recipientOf("housing"))).toBe(0);
  expect(casesOf(recipientOf("victimSupport", { kind: "account", role: "adviser" }))).toBe(1);
});

describe("an agency that was absent", () => {
  test("gets no minutes but its action list, and which cases it should answer about", () => {
    const record = aConference();
    const recipient = recipientOf("mentalHealth");
    expect(
      composeFor(record, { kind: "MINUTES", caseId: null, addendumId: null, ownPartOf: null }, composing(recipient)),
    ).toBeNull();
    const list = composeFor(
      record,
      { kind: "ACTION_LIST", caseId: null, addendumId: null, ownPartOf: null },
      composing(recipient),
    );
    const words = outlineInWords(list ?? expect.fail("no list"));
    expect(words).toContain("Written information on mental health contacts");
    expect(words).toContain("- NM-7KQ4 A. N.");
    expect(words).not.toContain("Novak");
    expect(words).not.toContain("Fit panic alarm");
  });
});

describe("the owner of an action", () => {
  const inCase = (access: Parameters<typeof anAccess>[0]): ConferenceRecord =>
    aConference({ cases: [aCase({ access: anAccess(access) })], earlierActions: [] });

  test("gets text, day, reference and initials of a case it is no reader of, and nothing else of it", () => {
    const { agreed } = actionsFor(inCase({ readers: [] }), recipientOf("housing"), agencies.housing.id);
    expect(agreed).toMatchObject([
      { text: "Fit door chain and window locks, visit with the adviser", reference: "7KQ4.4", victimInitials: "A. N." },
    ]);
    expect(agreed[0]).toMatchObject({ safeToDo: "", riskNumbers: [], ownerName: "", result: "" });
  });

  test("gets nothing of a case it has a conflict on", () => {
    const record = inCase({ conflictedAgencies: [agencies.housing.id] });
    expect(actionsFor(record, recipientOf("housing"), agencies.housing.id).agreed).toEqual([]);
  });

  test("never appears with another agency's actions", () => {
    fc.assert(
      fc.property(conference, fc.constantFrom(...keys), ({ record }, key) => {
        const { agreed } = actionsFor(record, recipientOf(key), agencies[key].id);
        expect(agreed.every((action) => action.ownerAgencyId === agencies[key].id)).toBe(true);
      }),
    );
  });
});

describe("the agenda", () => {
  test("has start times and blocked slots in the file's copy only", () => {
    const restricted = anAccess({ readers: [agencies.housing.accountId] });
    const record = aConference({ cases: [aCase({ reference: "NM-AAAA" }), aCase({ access: restricted }), aCase()] });
    expect(agendaVersion(record, theFile)).toMatchObject({ blocked: [{ after: 1, startsAt: "09:12" }] });
    expect(agendaVersion(record, theFile).cases).toHaveLength(2);
    expect(agendaVersion(record, recipientOf("police"))).toMatchObject({ blocked: [] });
    expect(agendaVersion(record, recipientOf("housing")).cases).toHaveLength(3);
    const words = outlineInWords(
      composeFor(
        record,
        { kind: "AGENDA", caseId: null, addendumId: null, ownPartOf: null },
        composing(recipientOf("police")),
      ) ?? expect.fail("no agenda"),
    );
    expect(words).not.toMatch(/09:12|Blocked/u);
  });

  test("says that a sealed address is withheld, and shows an ordinary one", () => {
    const words = outlineInWords(
      composeFor(
        aConference(),
        { kind: "AGENDA", caseId: null, addendumId: null, ownPartOf: null },
        composing(recipientOf("housing")),
      ) ?? expect.fail("no agenda"),
    );
    expect(words).toContain("address withheld");
    expect(words).toContain("12 Mill Lane, Northmere");
  });

  test("of the room holds no restricted case and nobody's name, also for a reader", () => {
    fc.assert(
      fc.property(conference, fc.constantFrom(...keys), ({ record }, key) => {
        const version = roomVersion(record, recipientOf(key));
        expect(version.cases.every(({ access }) => access.readers === null)).toBe(true);
      }),
    );
  });
});

test("a case that is restricted and one in conflict are as absent as one that does not exist", () => {
  fc.assert(
    fc.property(planned, fc.constantFrom(...keys), (plan, key) => {
      const one = build(plan, 7);
      const record = aConference({ cases: [aCase(), one, aCase()], earlierActions: [] });
      const without = aConference({ ...record, cases: record.cases.filter((other) => other !== one) });
      const recipient = recipientOf(key);
      const words = (of: ConferenceRecord): string | null => {
        const outline = composeFor(
          of,
          { kind: "MINUTES", caseId: null, addendumId: null, ownPartOf: null },
          composing(recipient),
        );
        return outline && outlineInWords(outline);
      };
      if (!mayKnowCase(one.access, recipient)) expect(words(record)).toBe(words(without));
    }),
  );
});

describe("what was added to approved minutes", () => {
  interface Added {
    /** Of which case, or null for the conference as a whole. */
    readonly of: number | null;
    readonly by: AgencyKey;
    readonly only: readonly AgencyKey[];
  }
  const added: fc.Arbitrary<Added> = fc.record({
    of: fc.option(fc.nat(4), { nil: null }),
    by: fc.constantFrom(...keys),
    only: some,
  });
  const withAddenda = fc.record({ made: conference, addenda: fc.array(added, { maxLength: 5 }) });
  const recordOf = (
    { plans, record }: { plans: readonly Planned[]; record: ConferenceRecord },
    all: readonly Added[],
  ) => ({
    ...record,
    addenda: all.map(({ of, by, only }, index) => ({
      id: AddendumId.parse(`0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeee0${index}`),
      number: index + 1,
      caseId: of === null ? null : (record.cases[of % plans.length]?.access.caseId ?? null),
      kind: "CORRECTION" as const,
      text: `added${index}x`,
      agencyId: agencies[by].id,
      agencyName: agencies[by].name,
      basis: null,
      onlyAgencies: only.map((key) => agencies[key].id),
      approvedOn: record.conference.date,
      approvedBy: "Ruth Calder",
    })),
  });
  const isFor = (plans: readonly Planned[], { of, by, only }: Added, key: AgencyKey): boolean => {
    const plan = of === null ? null : plans[of % plans.length];
    const hasMinutes = recipientOf(key).attended && (!plan || exists(plan, key));
    return hasMinutes && (only.length === 0 || only.includes(key) || by === key);
  };

  test("goes with the minutes it adds to, to whom it is not withheld from, numbered without a gap", () => {
    fc.assert(
      fc.property(withAddenda, fc.constantFrom(...keys), ({ made, addenda }, key) => {
        const version = recipientVersion(recordOf(made, addenda), recipientOf(key));
        const due = addenda.flatMap((one, index) => (isFor(made.plans, one, key) ? [`added${index}x`] : []));
        expect(version.addenda.map(({ text }) => text)).toEqual(due);
        expect(version.addenda.map(({ number }) => number)).toEqual(due.map((_, index) => index + 1));
        const words = outlineInWords(composeMinutes(version, composing(recipientOf(key))));
        for (const [index] of addenda.entries())
          expect(words.includes(`added${index}x`)).toBe(due.includes(`added${index}x`));
      }),
    );
  });

  test("stands in no agenda, no action list and no attendance sheet", () => {
    fc.assert(
      fc.property(withAddenda, ({ made, addenda }) => {
        const record = recordOf(made, addenda);
        for (const kind of ["AGENDA", "AGENDA_REFERENCES", "ACTION_LIST", "ATTENDANCE"] as const) {
          const outline = composeFor(
            record,
            { kind, caseId: null, addendumId: null, ownPartOf: null },
            composing(theFile),
          );
          expect(outline === null ? "" : outlineInWords(outline)).not.toMatch(/added\d+x/u);
        }
      }),
    );
  });

  test("the negative control: it would be seen if it were not left out", () => {
    const plain = {
      readers: null,
      conflictedAgencies: [],
      conflictedAccounts: [],
      items: [],
      owner: "police",
    } as const;
    const plans: readonly Planned[] = [plain];
    const made = { plans, record: aConference({ cases: plans.map(build), earlierActions: [] }) };
    const record = recordOf(made, [{ of: 0, by: "police", only: ["police"] }]);
    expect(outlineInWords(composeMinutes(record, composing(recipientOf("housing"))))).toContain("added0x");
    const version = recipientVersion(record, recipientOf("housing"));
    expect(outlineInWords(composeMinutes(version, composing(recipientOf("housing"))))).not.toContain("added0x");
  });
});
