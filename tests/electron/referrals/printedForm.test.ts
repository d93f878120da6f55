import { afterAll, beforeAll, expect, test } from "vitest";
import { printOutline } from "../../../electron/features/documents/printer.ts";
import { translatorOf } from "../../../electron/features/documents/translator.ts";
import type { Composing } from "../../../shared/documents/composing.ts";
import type { ConferenceRecord } from "../../../shared/documents/record.ts";
import { composeReferral, type FilledReferral } from "../../../shared/documents/referralForm.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import type { ReferralForm } from "../../../shared/referrals/model.ts";
import { languages, type Language } from "../../../shared/settings/model.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aContact, aForm, aPerson } from "./aReferral.ts";
import { readForm, refusal } from "./importing.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk({ cast: ["police"] });
  await desk.signInAs("police");
});
afterAll(() => desk.close());

const day = (text: string): CivilDate => text as CivilDate;
const record: Pick<ConferenceRecord, "area" | "conference"> = {
  area: { name: "Northmere", marking: "CONFIDENTIAL", confidentialityText: "" },
  conference: {
    id: "01900000-0000-7000-8000-000000000000" as never,
    date: day("2026-11-25"),
    startsAt: "09:00" as never,
    venue: "Town Hall",
    status: "PLANNED",
    chairName: "Ruth Calder",
    deputyChairName: "",
    minuteTaker: "",
    startedAt: null,
    endedAt: null,
    confidentialityReadAt: null,
    conflictsAsked: false,
    quorumReason: "",
    approvedOn: null,
    approvedBy: "",
    minutesVersion: 0,
    type: "ROUTINE",
    deadlines: {
      referralsCloseOn: day("2026-11-13"),
      agendaCirculatedOn: day("2026-11-17"),
      researchDueOn: day("2026-11-24"),
    },
  },
};

const composing = (language: Language): Composing => ({
  t: translatorOf(language),
  language,
  recipient: { kind: "file", name: "File", agencyId: null, accountId: null } as never,
  marks: { copyCode: "K7", copyNumber: 1, copyTotal: 1, version: 1, producedOn: day("2026-11-25") },
});

const printed = async (language: Language, filled: FilledReferral | null): Promise<Buffer> =>
  Buffer.from(await printOutline(composeReferral(record, filled, composing(language))));

const form: ReferralForm = aForm({
  victim: aPerson("Anna", "Nováková", { dateOfBirth: day("1990-02-28"), gender: "WOMAN", aliases: "Aneta" }),
  perpetrators: [
    aPerson("Marek", "Novák", { relationship: "EX_SPOUSE", gender: "MAN" }),
    aPerson("Karl", "Weber", { relationship: "IN_LAW", worksForAgency: true }),
  ],
  children: [
    aPerson("Eva", "Nováková", { dateOfBirth: day("2018-05-03"), schoolOrWork: "Mill Lane Primary" }),
    aPerson("Jan", "Novák"),
  ],
  criteria: ["PROFESSIONAL_JUDGEMENT", "REPEAT"],
  judgementReasons: "She is terrified.\nHe knows where she works.",
  consent: "NO_OVERRIDDEN",
  lawfulBasis: "Public task",
  whatShared: "What happened and where she works.",
  whyNecessary: "To keep her alive.",
  whyProportionate: "Only what is needed.",
  authorisedBy: "Sgt. Hale",
  incidentTypes: ["STRANGULATION", "THREAT_TO_KILL"],
  lastIncidentOn: day("2026-11-15"),
  interpreterNeeded: true,
  repeat: "YES",
});

test("the printed form, filled, is understood again word for word, in every language", async () => {
  for (const language of languages) {
    const contacts = [aContact({ codeWord: "" }), aContact({ kind: "ADDRESS", value: "12 Mill Lane", safeTimes: "" })];
    const read = await readForm(desk, await printed(language, { reference: "NM-7KQ4", form, contacts }));
    expect(read.form).toEqual(form);
    expect(read.contacts).toEqual(contacts);
    expect(read.notUnderstood.every((text) => /Northmere|NM-7KQ4|[Rr]eferral|[Ss]ignalement/u.test(text))).toBe(true);
  }
});

test("the blank form as it is printed answers that nothing was filled in", async () => {
  for (const language of languages)
    expect(await refusal(desk, "blank.docx", await printed(language, null))).toBe("referrals.nothingUnderstood");
});
