import { z } from "zod";
import { preparers } from "../conferences/contract.ts";
import { command, query, type Contract } from "../contract.ts";
import { CivilDate } from "../dates.ts";
import { CaseId, ConferenceId, EntryId, HearingId } from "../ids.ts";
import type { Policy } from "../policy.ts";
import { Prose } from "../text.ts";
import {
  AdviserContact,
  AgencyAnswer,
  AnswerLine,
  CaseReadiness,
  ChairItem,
  ContactOutcome,
  OwnResearch,
  ResearchForm,
  ResearchLine,
} from "./model.ts";

const onCase = { kind: "case", id: "caseId" } as const;
const onConference = { kind: "conference", id: "conferenceId" } as const;
const onHearing = { kind: "hearing", id: "hearingId" } as const;
/** Row 8: a representative of the agency that was asked; nobody else, whatever else they run. */
const own: Policy = {
  row: 8,
  needs: "cleared",
  on: onCase,
  who: { representative: ["onTheList"] },
  log: "each",
};
/** Row 10: the chair of that conference and the deputy. */
const chairOnly: Policy = { row: 10, needs: "cleared", on: onConference, who: { chair: ["chairs"] }, log: "each" };
const About = { conferenceId: ConferenceId, caseId: CaseId };
const closed = ["research.notAsked", "research.closed"] as const;

export const researchContract = {
  /** The cases of circulated agendas that this account's agency is asked about, in the order of the agendas. */
  "research.mine": query({
    policy: { row: 8, needs: "cleared", who: { representative: "always" }, log: "none" },
    input: z.object({}),
    output: z.array(ResearchLine),
    topics: ["research", "agenda", "conferences", "cases"],
  }),
  "research.open": query({
    policy: { ...own, log: "onceASitting" },
    input: z.object(About),
    output: OwnResearch,
    failures: ["research.notAsked", "research.sealedForColleagues"],
    topics: ["research", "conferences", "agenda"],
  }),
  /** Stores the form as it is typed; what is taken back from others is taken back at once, what is given goes with the return. */
  "research.save": command({
    policy: { ...own, log: "onceASitting" },
    input: z.object({ ...About, baseVersion: z.int(), form: ResearchForm }),
    output: z.object({ version: z.number() }),
    failures: [...closed, "research.changedElsewhere", "research.sealedForColleagues"],
    topics: ["research"],
  }),
  /** Gives the research out: what is shared to those who prepare, what is for the chair to the chair. */
  "research.return": command({
    policy: own,
    input: z.object({ ...About, baseVersion: z.int() }),
    output: z.null(),
    failures: [...closed, "research.changedElsewhere", "research.incomplete", "research.sealedForColleagues"],
    topics: ["research"],
  }),
  /** Answers that the agency holds nothing on each of these cases; refused as a whole where something was typed. */
  "research.nothingHeld": command({
    policy: { ...own, on: onConference },
    input: z.object({ conferenceId: ConferenceId, caseIds: z.array(CaseId).min(1).max(100) }),
    output: z.object({ answered: z.number() }),
    failures: [...closed, "research.somethingTyped"],
    topics: ["research"],
  }),
  /** What agencies answered about a case, before it is heard (row 9). */
  "research.answers": query({
    policy: {
      row: 9,
      needs: "cleared",
      on: onCase,
      who: { administrator: "always", chair: ["chairs"], adviser: ["adviserOf"] },
      log: "onceASitting",
    },
    input: z.object(About),
    output: z.array(AgencyAnswer),
    topics: ["research", "meeting", "conferences", "agenda"],
  }),
  /** The same for those who are present, from the hearing on (row 9). */
  "research.inHearing": query({
    policy: {
      row: 9,
      needs: "cleared",
      on: onHearing,
      who: { administrator: "always", chair: ["chairs"], adviser: ["adviserOf"], representative: ["attended"] },
      log: "onceASitting",
    },
    input: z.object({ hearingId: HearingId }),
    output: z.array(AgencyAnswer),
    topics: ["research", "meeting"],
  }),
  /** What agencies gave to the chair only, and what the chair noted (row 10). */
  "research.forChair": query({
    policy: { ...chairOnly, log: "onceASitting" },
    input: z.object(About),
    output: z.object({
      items: z.array(ChairItem),
      note: z.string(),
      version: z.number(),
      /** Something stands there that this session has no key to yet. */
      sealed: z.boolean(),
    }),
    failures: ["agenda.itemGone"],
    topics: ["research", "agenda", "conferences"],
  }),
  "research.writeChairNote": command({
    policy: { ...chairOnly, log: "onceASitting" },
    input: z.object({ ...About, baseVersion: z.int(), text: Prose() }),
    output: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("saved"), id: EntryId.nullable(), version: z.number() }),
      z.object({ kind: z.literal("changedElsewhere"), version: z.number(), text: z.string() }),
    ]),
    failures: ["agenda.itemGone", "research.sealedForColleagues"],
    topics: ["research"],
  }),
  /** Whether the victim was reached before the conference; one of the safety fields of row 4. */
  "research.noteContact": command({
    policy: {
      row: 4,
      needs: "cleared",
      on: onCase,
      who: { administrator: "always", adviser: ["adviserOf"] },
      log: "each",
    },
    input: z.object({ ...About, outcome: ContactOutcome.nullable(), on: CivilDate.nullable() }),
    output: z.null(),
    failures: ["agenda.itemGone", "records.inTheFuture"],
    topics: ["research"],
  }),
  /** The cases this account advises in that are on a circulated agenda, with what it noted of reaching the victim. */
  "research.contacts": query({
    policy: { row: 4, needs: "cleared", who: { administrator: "always", adviser: "always" }, log: "none" },
    input: z.object({}),
    output: z.array(
      z.object({
        conferenceId: ConferenceId,
        conferenceOn: CivilDate,
        caseId: CaseId,
        reference: z.string(),
        victimInitials: z.string(),
        contact: AdviserContact.nullable(),
      }),
    ),
    topics: ["research", "agenda", "conferences", "cases"],
  }),
  /** What is ready of each case this account may read, and who still owes research (row 11: who prepares the agenda). */
  "research.readiness": query({
    policy: { row: 11, needs: "cleared", on: onConference, who: preparers, log: "none" },
    input: z.object({ conferenceId: ConferenceId }),
    output: z.object({
      dueOn: CivilDate,
      cases: z.array(CaseReadiness),
      answers: z.array(AnswerLine),
    }),
    topics: ["research", "agenda", "conferences", "cases", "referrals", "risk"],
  }),
} satisfies Contract;
