import { z } from "zod";
import { caseReaders } from "../cases/contract.ts";
import { onConference } from "../conferences/contract.ts";
import { command, query, type Contract } from "../contract.ts";
import { CivilDate, Instant } from "../dates.ts";
import { AgencyId, CaseId, ConferenceId, FlagId, IncidentId, LinkId, OrderId } from "../ids.ts";
import type { Policy } from "../policy.ts";
import { OptionalLine } from "../text.ts";
import {
  CaseFlag,
  Closing,
  ClosingStop,
  DueRecord,
  FlagLine,
  FlagsToAsk,
  Incident,
  IncidentEntry,
  LinkedCase,
  LinkKind,
  Order,
  OrderEntry,
  Reason,
  RecordField,
  SamePerpetrator,
} from "./model.ts";

const onCase = { kind: "case", id: "caseId" } as const;
/** Row 16: the administrator changes what is kept of a case, while it is open. */
const change: Policy = {
  row: 16,
  needs: "cleared",
  on: onCase,
  who: { administrator: "always" },
  when: ["OPEN"],
  log: "each",
};
/** Row 16: besides the administrator a representative their own agency's flag. */
const changeFlag: Policy = {
  row: 16,
  needs: "cleared",
  on: { kind: "flag", id: "flagId" },
  who: { administrator: "always", representative: ["own"] },
  when: ["OPEN"],
  log: "each",
};
/** Row 4: links between cases, closing one and opening it again belong to the case itself. */
const changeCase: Policy = { ...change, row: 4 };

export const recordsContract = {
  "records.ofCase": query({
    policy: { row: 16, needs: "cleared", on: onCase, who: caseReaders, log: "onceASitting" },
    input: z.object({ caseId: CaseId }),
    output: z.object({
      orders: z.array(Order),
      incidents: z.array(Incident),
      flags: z.array(CaseFlag),
      links: z.array(LinkedCase),
      samePerpetrators: z.array(SamePerpetrator),
      /** Null while the case is open. */
      closing: Closing.nullable(),
      /** Whether this account may change what is kept of the case now. */
      mayChange: z.boolean(),
      /** For who may close or reopen it: what keeps it from being closed, with how many there are. */
      mayClose: z.boolean(),
      stops: z.array(z.object({ stop: ClosingStop, count: z.number() })),
    }),
    topics: ["cases", "actions", "conferences", "agenda"],
  }),
  /** What of all readable cases has to be looked after: at most `limit` lines, what is due first, and how many there are. */
  "records.due": query({
    policy: {
      row: 16,
      needs: "cleared",
      log: "none",
      who: { administrator: "always", chair: "always", adviser: "always", representative: "always" },
    },
    input: z.object({ limit: z.int().min(1).max(100) }),
    output: z.object({ lines: z.array(DueRecord), more: z.boolean() }),
    topics: ["cases"],
  }),
  /** Who changed which field of an order, an incident or a flag of this case, newest first. */
  "records.history": query({
    policy: { row: 16, needs: "cleared", on: onCase, who: caseReaders, log: "each" },
    input: z.object({ caseId: CaseId, recordId: z.uuid() }),
    output: z.array(
      z.object({
        at: Instant,
        by: z.string(),
        field: RecordField,
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    ),
    topics: ["cases"],
  }),
  "records.saveOrder": command({
    policy: change,
    input: z.object({ caseId: CaseId, orderId: OrderId.nullable(), baseVersion: z.int(), order: OrderEntry }),
    output: z.object({ orderId: OrderId, version: z.number() }),
    failures: [
      "records.gone",
      "records.changedElsewhere",
      "records.personNotInCase",
      "agencies.gone",
      "records.endsBeforeBeginning",
      "records.inTheFuture",
      "records.beforeBirth",
      "records.breachBeforeBeginning",
      "records.breachWithoutBreach",
    ],
    topics: ["cases"],
  }),
  "records.saveIncident": command({
    policy: change,
    input: z.object({
      caseId: CaseId,
      incidentId: IncidentId.nullable(),
      baseVersion: z.int(),
      incident: IncidentEntry,
    }),
    output: z.object({ incidentId: IncidentId, version: z.number() }),
    failures: [
      "records.gone",
      "records.changedElsewhere",
      "agencies.gone",
      "records.textMissing",
      "records.inTheFuture",
      "records.beforeBirth",
      "records.toldBeforeHappening",
    ],
    topics: ["cases"],
  }),
  /** Takes out what was written down by mistake; that it was there, and what it said, stays in the history. */
  "records.removeOrder": command({
    policy: change,
    input: z.object({ caseId: CaseId, orderId: OrderId }),
    output: z.null(),
    failures: ["records.gone"],
    topics: ["cases"],
  }),
  "records.removeIncident": command({
    policy: change,
    input: z.object({ caseId: CaseId, incidentId: IncidentId }),
    output: z.null(),
    failures: ["records.gone"],
    topics: ["cases"],
  }),
  /** Asks agencies to flag their files for twelve months from the last referral; one that has a standing flag keeps it. */
  "records.requestFlags": command({
    policy: change,
    input: z.object({ caseId: CaseId, agencyIds: z.array(AgencyId).min(1).max(60) }),
    output: z.null(),
    failures: ["agencies.gone", "records.agencyOutOfCase", "records.flagTimeOver"],
    topics: ["cases"],
  }),
  /** The flags to look after: the administrator all, a representative those of the own agency. */
  "records.flags": query({
    policy: { row: 16, needs: "cleared", log: "none", who: { administrator: "always", representative: "always" } },
    input: z.object({ which: z.enum(["TO_CONFIRM", "DUE"]), limit: z.int().min(1).max(200) }),
    output: z.object({ lines: z.array(FlagLine), more: z.boolean() }),
    topics: ["cases"],
  }),
  /** Which flags to ask for after a conference: proposed, for the administrator to confirm by `records.requestFlags`. */
  "records.flagsToAsk": query({
    policy: { row: 16, needs: "cleared", on: onConference, who: { administrator: "always" }, log: "none" },
    input: z.object({ conferenceId: ConferenceId }),
    output: z.array(FlagsToAsk),
    topics: ["cases", "conferences"],
  }),
  "records.confirmFlag": command({
    policy: changeFlag,
    input: z.object({ flagId: FlagId, baseVersion: z.int() }),
    output: z.null(),
    failures: ["records.changedElsewhere", "records.flagNotStanding"],
    topics: ["cases"],
  }),
  "records.extendFlag": command({
    policy: changeFlag,
    input: z.object({ flagId: FlagId, baseVersion: z.int(), reviewOn: CivilDate, reason: Reason }),
    output: z.null(),
    failures: ["records.changedElsewhere", "records.flagNotStanding", "records.reviewNotLater"],
    topics: ["cases"],
  }),
  /** Also on a closed case: a flag whose months are over is still to come off the agency's files. */
  "records.removeFlag": command({
    policy: { ...changeFlag, when: ["OPEN", "CLOSED"] },
    input: z.object({ flagId: FlagId, baseVersion: z.int() }),
    output: z.null(),
    failures: ["records.changedElsewhere", "records.flagNotStanding"],
    topics: ["cases"],
  }),
  /** How a flag stood before one's own last word on it; part of taking that back, and nothing by itself. */
  "records.takeBackFlag": command({
    policy: { ...changeFlag, when: ["OPEN", "CLOSED"] },
    input: z.object({ flagId: FlagId, baseVersion: z.int() }),
    output: z.null(),
    failures: ["records.changedElsewhere", "undo.nothing"],
    topics: ["cases"],
  }),
  /** Links this case with another by its reference; a new perpetrator's case comes after the one it is linked with. */
  "records.linkCase": command({
    policy: changeCase,
    input: z.object({ caseId: CaseId, otherReference: OptionalLine(40), kind: LinkKind, reason: OptionalLine(500) }),
    output: z.null(),
    failures: ["records.otherCaseGone", "records.linkToItself", "records.linkExists", "records.linkCircular"],
    topics: ["cases"],
  }),
  "records.unlinkCase": command({
    policy: changeCase,
    input: z.object({ caseId: CaseId, linkId: LinkId }),
    output: z.null(),
    failures: ["records.gone"],
    topics: ["cases"],
  }),
  "records.closeCase": command({
    policy: changeCase,
    input: z.object({ caseId: CaseId, reason: Reason }),
    output: z.null(),
    failures: [
      "records.closingOpenActions",
      "records.closingStandingFlags",
      "records.closingStillToBeHeard",
      "records.closingLegalHold",
    ],
    topics: ["cases"],
  }),
  "records.reopenCase": command({
    policy: { ...changeCase, when: ["CLOSED"] },
    input: z.object({ caseId: CaseId, reason: Reason }),
    output: z.null(),
    topics: ["cases"],
  }),
} satisfies Contract;
