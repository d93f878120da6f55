import { describe, expect, test } from "vitest";
import { conferenceStatuses, type ConferenceStatus } from "../../../shared/conferences/model.ts";
import {
  conferencePapers,
  isConferencePaper,
  type ConferencePaper,
} from "../../../shared/documents/conferenceRules.ts";
import { documentKinds } from "../../../shared/documents/model.ts";
import type { DocumentRecipient } from "../../../shared/documents/record.ts";
import { destroyBy, whyNotRecipient, type Producer } from "../../../shared/documents/rules.ts";
import { roles, type Role } from "../../../shared/policy.ts";
import { agencies, anAgencyId, day, recipientOf } from "../../support/aRecord.ts";

type To = DocumentRecipient["kind"];
const recipientKinds: readonly To[] = ["agency", "account", "file", "outside"];

/** The whole of what is allowed, as people review it: paper, to whom, in which role, while the conference stands so. */
const allowed: readonly (readonly [ConferencePaper, To, readonly Role[], readonly ConferenceStatus[]])[] = [
  ["INVITATION", "agency", ["representative"], ["PLANNED", "CIRCULATED"]],
  ["RESEARCH_REQUEST", "agency", ["representative"], ["CIRCULATED", "IN_SESSION"]],
  ["CHAIR_SCRIPT", "account", ["chair"], ["PLANNED", "CIRCULATED", "IN_SESSION"]],
  [
    "CONFIDENTIALITY_SHEET",
    "file",
    ["administrator", "chair"],
    ["PLANNED", "CIRCULATED", "IN_SESSION", "MINUTES_DRAFT", "MINUTES_APPROVED"],
  ],
  [
    "CONFIDENTIALITY_SHEET",
    "agency",
    ["representative"],
    ["PLANNED", "CIRCULATED", "IN_SESSION", "MINUTES_DRAFT", "MINUTES_APPROVED"],
  ],
  [
    "ACTION_LIST_OF_PERSON",
    "account",
    ["administrator", "chair", "representative", "adviser"],
    ["PLANNED", "CIRCULATED", "IN_SESSION", "MINUTES_DRAFT", "MINUTES_APPROVED"],
  ],
];

// An agency is spoken for by a representative, a file belongs to who runs the conference, and nobody outside has a role: other
// pairs are never made, and are refused here with everything else that is not in the table.
const rolesOf: Readonly<Record<To, readonly Role[]>> = {
  agency: ["representative"],
  file: ["administrator", "chair"],
  account: roles,
  outside: roles,
};

const recipient = (kind: To, role: Role): DocumentRecipient => {
  const nobody = { agencyId: null, accountId: null };
  return recipientOf("housing", { kind, role, ...(kind === "file" || kind === "outside" ? nobody : {}) });
};

const producers: readonly (readonly [string, Producer])[] = [
  ["who runs it", { runsIt: true, agencyId: anAgencyId() }],
  ["the own agency", { runsIt: false, agencyId: agencies.housing.id }],
  ["another agency", { runsIt: false, agencyId: agencies.probation.id }],
];

interface Asked {
  readonly kind: ConferencePaper;
  readonly status: ConferenceStatus;
  readonly to: To;
  readonly role: Role;
}
/** Every state, recipient and role for one paper. */
const everyAsked = (kind: ConferencePaper): readonly Asked[] =>
  conferenceStatuses.flatMap((status) =>
    recipientKinds.flatMap((to) => rolesOf[to].map((role) => ({ kind, status, to, role }))),
  );
const isInTable = ({ kind, status, to, role }: Asked): boolean =>
  allowed.some(
    ([paper, other, byRoles, statuses]) =>
      paper === kind && other === to && byRoles.includes(role) && statuses.includes(status),
  );

describe("the papers of a conference", () => {
  for (const kind of conferencePapers)
    test(`${kind} goes to whom the table names, whoever asks, and to nobody else in any state`, () => {
      const wrong = everyAsked(kind).flatMap((asked) =>
        producers.flatMap(([who, producer]) => {
          const state = { kind, status: asked.status, approved: asked.status === "MINUTES_APPROVED" };
          const refusal = whyNotRecipient(state, recipient(asked.to, asked.role), producer);
          const expected = isInTable(asked) && producer.runsIt ? null : "documents.recipientRefused";
          return refusal === expected ? [] : [`${asked.status} ${asked.to} ${asked.role} ${who}: ${String(refusal)}`];
        }),
      );
      expect(wrong).toEqual([]);
    });

  test("are told from the other kinds", () => {
    expect(documentKinds.filter(isConferencePaper).toSorted()).toEqual([...conferencePapers].toSorted());
  });

  test("need a person, or an agency, where they are of one", () => {
    const running: Producer = { runsIt: true, agencyId: anAgencyId() };
    const state = (kind: ConferencePaper) => ({ kind, status: "CIRCULATED" as const, approved: false });
    const to = (over: Partial<DocumentRecipient>) => recipientOf("housing", over);
    const refused = "documents.recipientRefused";
    expect(whyNotRecipient(state("INVITATION"), to({ agencyId: null }), running)).toBe(refused);
    const chair = to({ kind: "account", role: "chair" });
    expect(whyNotRecipient(state("CHAIR_SCRIPT"), chair, running)).toBeNull();
    expect(whyNotRecipient(state("CHAIR_SCRIPT"), { ...chair, accountId: null }, running)).toBe(refused);
    const person = to({ kind: "account" });
    expect(whyNotRecipient(state("ACTION_LIST_OF_PERSON"), person, running)).toBeNull();
    for (const lacking of [{ accountId: null }, { agencyId: null }])
      expect(whyNotRecipient(state("ACTION_LIST_OF_PERSON"), { ...person, ...lacking }, running)).toBe(refused);
  });

  test("are destroyed two weeks after the conference, what was signed or taken on after a year", () => {
    const on = day("2026-11-25");
    const days = conferencePapers.map((kind) => [kind, destroyBy(kind, on)]);
    expect(Object.fromEntries(days)).toEqual({
      INVITATION: "2026-12-09",
      RESEARCH_REQUEST: "2026-12-09",
      CHAIR_SCRIPT: "2026-12-09",
      CONFIDENTIALITY_SHEET: "2027-11-25",
      ACTION_LIST_OF_PERSON: "2027-11-25",
    });
  });
});
