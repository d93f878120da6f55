import { z } from "zod";
import { ActionLine } from "../actions/model.ts";
import { command, query, type Contract } from "../contract.ts";
import { CivilDate } from "../dates.ts";
import { AccountId, CaseId, ContactId, HearingId, ReferralId } from "../ids.ts";
import { MaskedContact, Person } from "../people/model.ts";
import type { Policy } from "../policy.ts";
import { pageOf } from "../page.ts";
import { Repeat } from "../referrals/repeat.ts";
import { Line } from "../text.ts";
import { CasesAsked } from "./listed.ts";
import { CaseLine, CaseReader, TimelineEntry } from "./model.ts";

const onCase = { kind: "case", id: "caseId" } as const;
export const caseReaders: Policy["who"] = {
  administrator: "always",
  chair: ["chairs", "named"],
  adviser: ["adviserOf", "named"],
  representative: ["onTheList", "attended", "own"],
};

export const casesContract = {
  "cases.list": query({
    policy: {
      row: 4,
      needs: "cleared",
      log: "none",
      who: { administrator: "always", chair: "always", adviser: "always", representative: "always" },
    },
    input: CasesAsked,
    output: pageOf(CaseLine),
    topics: ["cases", "actions", "conferences"],
  }),
  "cases.open": query({
    policy: { row: 4, needs: "cleared", on: onCase, who: caseReaders, log: "each" },
    input: z.object({ caseId: CaseId }),
    output: CaseLine.extend({
      people: z.array(Person),
      contacts: z.array(MaskedContact),
      adviserName: z.string().nullable(),
      readers: z.array(CaseReader),
      referrals: z.array(
        z.object({
          id: ReferralId,
          receivedOn: CivilDate,
          agencyName: z.string(),
          background: z.string(),
          victimWishes: z.string(),
        }),
      ),
      /** By its newest referral: whether it is a repeat, what the rule answered, and what the referrer says. */
      repeat: z.boolean(),
      repeatAnswer: Repeat.nullable(),
      referrerSaysRepeat: z.boolean(),
      hearings: z.array(
        z.object({
          id: HearingId,
          conferenceOn: CivilDate,
          outcome: z.string().nullable(),
          approved: z.boolean(),
          /** Whether this account reads its minutes (rows 12 and 13). */
          mayRead: z.boolean(),
        }),
      ),
      actions: z.array(ActionLine),
      timeline: z.array(TimelineEntry),
    }),
    topics: ["cases", "actions", "meeting"],
  }),
  "cases.revealContact": query({
    policy: { row: 5, needs: "cleared", on: onCase, who: caseReaders, log: "each" },
    input: z.object({ caseId: CaseId, contactId: ContactId }),
    output: z.object({ value: z.string(), codeWord: z.string() }),
    failures: ["people.contactSealed"],
    topics: ["cases"],
  }),
  "cases.nameAdviser": command({
    policy: { row: 4, needs: "cleared", on: onCase, who: { administrator: "always" }, log: "each" },
    input: z.object({ caseId: CaseId, accountId: AccountId }),
    output: z.null(),
    failures: ["accounts.gone"],
    topics: ["cases"],
  }),
  /** A reader of a restricted case names another; the key is sealed to that account (`RULES.md` 5). */
  "cases.addReader": command({
    policy: { row: 4, needs: "cleared", on: onCase, who: caseReaders, log: "each", logReason: true },
    input: z.object({ caseId: CaseId, accountId: AccountId, reason: Line(500) }),
    output: z.null(),
    failures: ["accounts.gone", "cases.notRestricted"],
    topics: ["cases"],
  }),
} satisfies Contract;
