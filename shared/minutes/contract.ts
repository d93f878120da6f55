import { z } from "zod";
import { onConference, preparers } from "../conferences/contract.ts";
import { command, query, type Contract } from "../contract.ts";
import { CivilDate } from "../dates.ts";
import { AddendumId, ConferenceId, HearingId } from "../ids.ts";
import type { Policy } from "../policy.ts";
import { Language } from "../settings/model.ts";
import { OptionalLine, Prose } from "../text.ts";
import { Addendum, AddendumEntry, MinutesText, Telling } from "./model.ts";

const onHearing = { kind: "hearing", id: "hearingId" } as const;
/** Rows 12 and 13: whoever reads a hearing of the conference; each hearing is looked at by itself. */
const read: Policy = {
  row: 13,
  needs: "cleared",
  on: onConference,
  log: "onceASitting",
  who: { administrator: "always", chair: ["chairs"], adviser: ["adviserOf"], representative: ["attended"] },
};
/** Row 13: approved minutes are never changed; the administrator and the chair add to them. */
const add: Policy = {
  row: 13,
  needs: "cleared",
  on: onConference,
  who: preparers,
  log: "each",
  when: ["MINUTES_APPROVED"],
};
/** Row 4: the victim's safety is the adviser's to write, and the administrator's. */
const tells: Policy = {
  row: 4,
  needs: "cleared",
  on: onHearing,
  who: { administrator: "always", adviser: ["adviserOf"] },
  when: ["closed", "approved"],
  log: "each",
};
const addendum: Policy = { ...add, on: { kind: "addendum", id: "addendumId" }, when: ["draft"] };
const Changed = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("saved"), id: AddendumId, version: z.number() }),
  z.object({ kind: z.literal("changedElsewhere"), version: z.number(), text: z.string() }),
]);

export const minutesContract = {
  /** The whole minutes to read on one page; of a draft a representative reads nothing here (row 12). */
  "minutes.text": query({
    policy: { ...read, when: ["MINUTES_DRAFT", "MINUTES_APPROVED"] },
    input: z.object({ conferenceId: ConferenceId, language: Language }),
    output: MinutesText,
    topics: ["conferences", "meeting", "actions"],
  }),
  /** The addenda of a conference this account may read, drafts for who runs it. */
  "minutes.addenda": query({
    policy: { ...read, log: "none" },
    input: z.object({ conferenceId: ConferenceId }),
    output: z.array(Addendum),
    topics: ["conferences", "meeting"],
  }),
  /** What was added to the minutes of one hearing, numbered as in its conference. */
  "minutes.addendaOfCase": query({
    policy: { ...read, on: onHearing, log: "none" },
    input: z.object({ hearingId: HearingId }),
    output: z.array(Addendum),
    topics: ["conferences", "meeting"],
  }),
  "minutes.addToConference": command({
    policy: add,
    input: z.object({ conferenceId: ConferenceId, addendum: AddendumEntry }),
    output: z.object({ addendumId: AddendumId, version: z.number() }),
    failures: ["agencies.gone"],
    topics: ["meeting"],
  }),
  "minutes.addToCase": command({
    policy: { ...add, on: onHearing, when: ["approved"] },
    input: z.object({ hearingId: HearingId, addendum: AddendumEntry }),
    output: z.object({ addendumId: AddendumId, version: z.number() }),
    failures: ["agencies.gone"],
    topics: ["meeting"],
  }),
  "minutes.changeAddendum": command({
    policy: { ...addendum, log: "onceASitting" },
    input: z.object({ addendumId: AddendumId, baseVersion: z.int(), addendum: AddendumEntry }),
    output: Changed,
    failures: ["agencies.gone"],
    topics: ["meeting"],
  }),
  "minutes.removeAddendum": command({
    policy: addendum,
    input: z.object({ addendumId: AddendumId }),
    output: z.null(),
    topics: ["meeting"],
  }),
  /** From now on it stands beneath the minutes and is never changed; whoever has the minutes is to get it. */
  "minutes.approveAddendum": command({
    policy: addendum,
    input: z.object({ addendumId: AddendumId }),
    output: z.null(),
    failures: ["minutes.addendumEmpty"],
    topics: ["meeting", "documents", "conferences"],
  }),
  /** Who was to tell which victim, by when, and what became of it: the adviser's own cases, or the whole conference. */
  "minutes.tellings": query({
    policy: {
      row: 4,
      needs: "cleared",
      who: { administrator: "always", chair: "always", adviser: "always" },
      log: "none",
    },
    input: z.object({ conferenceId: ConferenceId.nullable(), open: z.boolean(), limit: z.int().min(1).max(100) }),
    output: z.object({ lines: z.array(Telling), more: z.boolean() }),
    topics: ["meeting", "conferences", "cases"],
  }),
  "minutes.tell": command({
    policy: tells,
    input: z.object({
      hearingId: HearingId,
      baseVersion: z.int(),
      told: z.boolean(),
      on: CivilDate,
      byName: OptionalLine(),
      said: Prose(2000),
      whyNot: Prose(2000),
    }),
    output: z.object({ version: z.number() }),
    failures: [
      "minutes.toldInTheFuture",
      "minutes.toldBeforeHeard",
      "minutes.whatWasSaidMissing",
      "minutes.whyNotMissing",
      "minutes.changedElsewhere",
    ],
    topics: ["meeting", "cases"],
  }),
  /** Takes out what was said of telling a victim by mistake: nobody has said anything yet. */
  "minutes.untell": command({
    policy: tells,
    input: z.object({ hearingId: HearingId, baseVersion: z.int() }),
    output: z.null(),
    failures: ["minutes.changedElsewhere"],
    topics: ["meeting", "cases"],
  }),
} satisfies Contract;
