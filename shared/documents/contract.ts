import { z } from "zod";
import { query, task, type Contract } from "../contract.ts";
import { ActionId, AddendumId, AssessmentId, CaseId, ConferenceId, ReferralId } from "../ids.ts";
import { pageOf } from "../page.ts";
import { ownAccount, type Policy } from "../policy.ts";
import { Language } from "../settings/model.ts";
import { OptionalLine } from "../text.ts";
import { MarkedLine } from "./difference.ts";
import { copiesContract, CopyPassphrase, readRegister } from "./copies.ts";
import { leakContract } from "./leak/contract.ts";
import { CopiesAsked } from "./listed.ts";
import {
  CaseDocumentKind,
  CaseRecipient,
  Copy,
  DocumentKind,
  NoCaseDocument,
  PossibleRecipient,
  Recipient,
} from "./model.ts";
import { onConference, preparers } from "../conferences/contract.ts";

const prepare: Policy = { row: 17, needs: "cleared", on: onConference, who: preparers, log: "none" };
/** Row 17: the administrator and the chair produce; a representative produces the own action list. Each export re-authenticates. */
const produce: Policy = {
  ...prepare,
  who: { ...preparers, representative: ["attended", "onTheList"] },
  reauthenticate: true,
  log: "each",
};
/** Row 17: a letter about actions is of no one conference that somebody chairs; who escalates writes it, each action looked at by itself. */
const write: Policy = {
  row: 17,
  needs: "cleared",
  who: { administrator: "always" },
  reauthenticate: true,
  log: "each",
};
/** Row 17: a document of one case is made by the administrator, and by a chair of what they read of their conferences. */
const ofCase: Policy = {
  row: 17,
  needs: "cleared",
  on: { kind: "case", id: "caseId" },
  who: { administrator: "always", chair: ["chairs"] },
  log: "none",
};
const mostInALetter = 50;
/** Whether each file is encrypted under a passphrase of its own. */
const protect = z.boolean().default(false);
/** What was written; the passphrases of protected copies are in no other answer. */
const Made = z.object({ folder: z.string(), copies: z.array(Copy), passphrases: z.array(CopyPassphrase) });
const refused = [
  "documents.folderMissing",
  "documents.fileExists",
  "documents.diskFull",
  "documents.folderNotWritable",
  "documents.pathTooLong",
  "documents.fileInUse",
  "documents.recipientNotCleared",
  "documents.recipientRefused",
  "documents.leak",
] as const;
const failures = [
  ...refused,
  "documents.nothingForRecipient",
  "documents.notHeard",
  "documents.notApproved",
  "documents.cancelled",
] as const;

/** A read: logged once for each conference and sitting. */
const lookAt: Policy = { ...prepare, log: "onceASitting" };
const notForThem = [
  "documents.recipientNotCleared",
  "documents.recipientRefused",
  "documents.nothingForRecipient",
  "documents.notHeard",
  "documents.notApproved",
] as const;
const OneCopy = z.object({
  conferenceId: ConferenceId,
  kind: DocumentKind,
  caseId: CaseId.nullable(),
  addendumId: AddendumId.nullable().default(null),
  recipient: Recipient,
  language: Language,
});

export const documentsContract = {
  "documents.recipients": query({
    policy: prepare,
    input: z.object({
      conferenceId: ConferenceId,
      kind: DocumentKind,
      caseId: CaseId.nullable(),
      addendumId: AddendumId.nullable().default(null),
    }),
    output: z.array(PossibleRecipient),
    topics: ["documents", "conferences", "meeting"],
  }),
  /** The file that would be made now for one recipient, to be looked at: nothing is registered, nothing written. */
  "documents.preview": query({
    policy: { ...lookAt, who: { ...preparers, representative: ["attended", "onTheList"] } },
    input: OneCopy,
    output: z.object({
      base64: z.string(),
      /** How many cases it tells of. */
      cases: z.number(),
    }),
    failures: notForThem,
    topics: ["documents", "conferences", "agenda", "meeting", "area"],
  }),
  /** The same against the full text, that of the file: only for who may have that. */
  "documents.difference": query({
    policy: lookAt,
    input: OneCopy,
    output: z.object({ lines: z.array(MarkedLine), casesLeftOut: z.number() }),
    failures: [...notForThem, "documents.noFullText"],
    topics: ["documents", "conferences", "agenda", "meeting", "area"],
  }),
  /** Composes, prints, registers and writes one copy for each recipient; complete or not at all, never over an existing file. */
  "documents.produce": task({
    policy: produce,
    input: z.object({
      conferenceId: ConferenceId,
      kind: DocumentKind,
      caseId: CaseId.nullable(),
      /** Which addendum is wanted by itself, together with the case it is of. */
      addendumId: AddendumId.nullable().default(null),
      recipients: z.array(Recipient).min(1).max(60),
      language: Language,
      folder: z.string(),
      protect,
    }),
    output: Made,
    failures,
    topics: ["documents"],
  }),
  /** The letter to an agency's lead about actions whose reminders were missed, as a file: one copy, registered. */
  "documents.produceLetter": task({
    policy: write,
    input: z.object({
      actionIds: z.array(ActionId).min(1).max(mostInALetter),
      /** The lead's name; empty: to the lead of the agency. */
      to: OptionalLine(),
      language: Language,
      folder: z.string(),
      protect,
    }),
    output: Made,
    failures: [...refused, "documents.lettersApart"],
    topics: ["documents"],
  }),
  /** Who could get a document of one case, and why there is none; who is outside the area is typed. */
  "documents.recipientsForCase": query({
    policy: ofCase,
    input: z.object({ caseId: CaseId, kind: CaseDocumentKind }),
    output: z.object({
      refusal: NoCaseDocument.nullable(),
      recipients: z.array(
        z.object({
          recipient: CaseRecipient,
          name: z.string(),
          allowed: z.boolean(),
          refusal: z.string().nullable(),
          copies: z.number(),
        }),
      ),
      /** Whether it may go to somebody outside the area. */
      outside: z.boolean(),
      /** What a conference decided about where it goes. */
      proposed: z.string(),
    }),
    topics: ["documents", "cases", "risk", "agenda", "meeting", "referrals"],
  }),
  /** One document of one case for one recipient: one copy, registered with its case. */
  "documents.produceForCase": task({
    policy: { ...ofCase, reauthenticate: true, log: "each" },
    input: z.object({
      caseId: CaseId,
      kind: CaseDocumentKind,
      /** Of several assessments; null: the newest. */
      assessmentId: AssessmentId.nullable().default(null),
      recipient: CaseRecipient,
      language: Language,
      folder: z.string(),
      protect,
    }),
    output: Made,
    failures: [
      ...refused,
      "documents.recipientIsParty",
      "documents.noAssessment",
      "documents.nobodyNamed",
      "documents.notPutOff",
    ],
    topics: ["documents"],
  }),
  /** The letter to the agency whose referral was declined: of no case, since none was made of it. */
  "documents.produceForReferral": task({
    policy: {
      row: 17,
      needs: "cleared",
      on: { kind: "referral", id: "referralId" },
      who: { administrator: "always" },
      when: ["REJECTED"],
      reauthenticate: true,
      log: "each",
    },
    input: z.object({ referralId: ReferralId, language: Language, folder: z.string(), protect }),
    output: Made,
    failures: refused,
    topics: ["documents"],
  }),
  /** Stops what this account is producing; no file is left behind (`documents.cancelled`). */
  "documents.cancel": task({
    policy: ownAccount(),
    input: z.object({}),
    output: z.null(),
    topics: [],
  }),
  "documents.copies": query({
    policy: readRegister,
    input: CopiesAsked,
    output: pageOf(Copy),
    topics: ["documents"],
  }),
  ...copiesContract,
  ...leakContract,
} satisfies Contract;
