import { z } from "zod";
import { query, task, type Contract } from "../../contract.ts";
import { CivilDate } from "../../dates.ts";
import { CaseId, ReferralId } from "../../ids.ts";
import { OptionalLine } from "../../text.ts";
import { Gender } from "../model.ts";
import { Candidate, MatchedReferral, NamedPlace, SameReferral } from "./model.ts";

const filteredList = {
  administrator: "always",
  chair: "always",
  representative: "always",
  adviser: "always",
} as const;

export const matchingContract = {
  /**
   * For everybody a referral names: who is known already and may be the same person, the nearest first and at most ten
   * each; and the other open referrals that name the same people. Only what the session may read (`RULES.md` 3, 4).
   */
  "people.candidates": query({
    policy: {
      row: 3,
      needs: "cleared",
      on: { kind: "referral", id: "referralId" },
      who: {
        administrator: "always",
        chair: ["chairs", "own"],
        adviser: ["adviserOf", "own"],
        representative: ["own"],
      },
      log: "onceASitting",
    },
    input: z.object({ referralId: ReferralId }),
    output: z.object({
      people: z.array(NamedPlace.extend({ dateOfBirth: CivilDate.nullable(), candidates: z.array(Candidate) })),
      referrals: z.array(SameReferral),
    }),
    topics: ["referrals", "cases"],
  }),
  /** The same for somebody typed by hand. */
  "people.lookFor": query({
    policy: { row: 24, needs: "cleared", who: filteredList, log: "each" },
    input: z.object({
      familyName: OptionalLine(200),
      givenNames: OptionalLine(200),
      aliases: OptionalLine(400),
      dateOfBirth: CivilDate.nullable(),
      gender: Gender,
    }),
    output: z.array(Candidate),
    topics: ["cases"],
  }),
  /**
   * Looks for the people of every open referral the session may read, as after an import; slow, with progress. At most a
   * thousand lines are answered, the nearest first; `matched` counts all.
   */
  "people.matchReferrals": task({
    policy: { row: 3, needs: "cleared", who: filteredList, log: "each" },
    input: z.object({}),
    output: z.object({ looked: z.int(), matched: z.int(), lines: z.array(MatchedReferral) }),
    failures: ["people.lookCancelled"],
    topics: [],
  }),
  "people.cancelMatching": task({
    policy: { row: 3, needs: "cleared", who: filteredList, log: "none" },
    input: z.object({}),
    output: z.null(),
    topics: [],
  }),
  /**
   * For the readers of restricted cases: referrals that may name somebody of such a case (`RULES.md` 5). The referral
   * itself is told only to who may read it; another reader learns the day.
   */
  "people.hitsForReaders": query({
    policy: { row: 24, needs: "cleared", who: filteredList, log: "onceASitting" },
    input: z.object({}),
    output: z.array(
      z.object({
        caseId: CaseId,
        reference: z.string(),
        receivedOn: CivilDate,
        referral: z.object({ id: ReferralId, reference: z.string(), agencyName: z.string() }).nullable(),
      }),
    ),
    topics: ["referrals", "cases"],
  }),
} satisfies Contract;
