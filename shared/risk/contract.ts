import { z } from "zod";
import { command, query, type Contract } from "../contract.ts";
import { AssessmentId, CaseId, ReferralId } from "../ids.ts";
import { caseReaders } from "../cases/contract.ts";
import type { Policy } from "../policy.ts";
import { Line, Prose } from "../text.ts";
import { AssessmentContent, AssessmentLine, AssessmentState, Outcome, Raised } from "./assessment.ts";
import { Embed, Pack, PackText } from "./pack.ts";
import { packProblems } from "./readPack.ts";

const onCase = { kind: "case", id: "caseId" } as const;
const onReferral = { kind: "referral", id: "referralId" } as const;
const onAssessment = { kind: "assessment", id: "assessmentId" } as const;

/** Row 7 reads as row 4; of a referral that is no case yet, its own agency reads what it wrote. */
const readers: Policy["who"] = {
  administrator: "always",
  chair: ["chairs", "named", "own"],
  adviser: ["adviserOf", "named", "own"],
  representative: ["onTheList", "attended", "own"],
};
/** Who assesses: the agency that referred, the victim's adviser, the administrator (`RULES.md` 3 row 7). */
const assessors: Policy["who"] = {
  administrator: "always",
  chair: ["referred"],
  adviser: ["adviserOf", "referred"],
  representative: ["referred"],
};
const read = (on: NonNullable<Policy["on"]>, log: Policy["log"]): Policy => ({
  row: 7,
  needs: "cleared",
  on,
  who: readers,
  log,
});
const assess = (on: NonNullable<Policy["on"]>, more: Pick<Policy, "log"> & Partial<Pick<Policy, "when">>): Policy => ({
  row: 7,
  needs: "cleared",
  on,
  who: assessors,
  ...more,
});

/** An instrument in a list: its newest version. */
export const InstrumentLine = z.object({
  id: z.string(),
  version: z.string(),
  name: PackText,
  notice: PackText,
  embed: Embed,
  owner: z.string(),
  items: z.int(),
  imported: z.boolean(),
  enabled: z.boolean(),
});
export type InstrumentLine = z.infer<typeof InstrumentLine>;

/** The assessments of a case or a referral, newest first, and what one can be made with. */
export const Assessments = z.object({
  assessments: z.array(AssessmentLine),
  mayAssess: z.boolean(),
  instruments: z.array(InstrumentLine),
  /** Days after which the area calls an assessment old. */
  validDays: z.int(),
});
export type Assessments = z.infer<typeof Assessments>;

const version = { assessmentId: AssessmentId, baseVersion: z.int() };

export const riskContract = {
  "risk.instruments": query({
    policy: {
      row: 1,
      needs: "signedIn",
      log: "none",
      who: {
        administrator: "always",
        chair: "always",
        representative: "always",
        adviser: "always",
        observer: "always",
        auditor: "always",
      },
    },
    input: z.object({}),
    output: z.array(InstrumentLine),
    topics: ["risk", "area"],
  }),
  /** Reads a pack out of a file and stores it; a broken one is refused with its line and the reason, and nothing is stored. */
  "risk.importPack": command({
    policy: { row: 1, needs: "signedIn", who: { administrator: "always" }, log: "each" },
    input: z.object({ fileName: Line(300), base64: z.string() }),
    output: InstrumentLine,
    failures: [...packProblems, "risk.packVersionTaken"],
    topics: ["risk"],
  }),
  "risk.ofCase": query({
    policy: { ...read(onCase, "none"), who: caseReaders },
    input: z.object({ caseId: CaseId }),
    output: Assessments,
    topics: ["risk", "area", "cases"],
  }),
  "risk.ofReferral": query({
    policy: read(onReferral, "none"),
    input: z.object({ referralId: ReferralId }),
    output: Assessments,
    topics: ["risk", "area", "referrals"],
  }),
  "risk.open": query({
    policy: read(onAssessment, "each"),
    input: z.object({ assessmentId: AssessmentId }),
    output: z.object({
      id: AssessmentId,
      state: AssessmentState,
      version: z.int(),
      pack: Pack,
      content: AssessmentContent,
      raised: z.array(Raised),
      outcome: Outcome,
      agencyName: z.string(),
      mayChange: z.boolean(),
      mayRaise: z.boolean(),
    }),
    topics: ["risk"],
  }),
  "risk.startOnReferral": command({
    policy: assess(onReferral, { log: "each", when: ["DRAFT", "SUBMITTED", "NEEDS_INFO"] }),
    input: z.object({ referralId: ReferralId, instrumentId: z.string() }),
    output: z.object({ assessmentId: AssessmentId }),
    failures: ["risk.instrumentGone"],
    topics: ["risk"],
  }),
  "risk.startOnCase": command({
    policy: assess(onCase, { log: "each", when: ["OPEN"] }),
    input: z.object({ caseId: CaseId, instrumentId: z.string() }),
    output: z.object({ assessmentId: AssessmentId }),
    failures: ["risk.instrumentGone"],
    topics: ["risk"],
  }),
  /** Stores a draft as it is typed; only its author sees it until it is complete (`RULES.md` 8). */
  "risk.change": command({
    policy: assess(onAssessment, { log: "onceASitting", when: ["draft"] }),
    input: z.object({ ...version, content: AssessmentContent }),
    output: z.object({ version: z.int() }),
    failures: ["risk.changedElsewhere", "risk.unknownAnswer"],
    topics: [],
  }),
  /** From here on it is read by others and no answer changes. In a referral still open it gives the form its score. */
  "risk.complete": command({
    policy: assess(onAssessment, { log: "each", when: ["draft"] }),
    input: z.object(version),
    output: z.object({ referral: z.object({ version: z.int(), score: z.int() }).nullable() }),
    failures: [
      "risk.changedElsewhere",
      "risk.dateMissing",
      "risk.dateInFuture",
      "risk.assessorMissing",
      "risk.nothingAnswered",
      "risk.levelMissing",
      "risk.levelUnknown",
      "risk.resultMissing",
      "risk.scoreOutOfRange",
      "risk.overrideNotUp",
      "risk.reasonMissing",
    ],
    topics: ["risk", "referrals"],
  }),
  "risk.discard": command({
    policy: assess(onAssessment, { log: "each", when: ["draft"] }),
    input: z.object({ assessmentId: AssessmentId }),
    output: z.null(),
    topics: ["risk"],
  }),
  /** Sets a level over the one that counts, with a reason; the answers stay what they were. */
  "risk.raiseLevel": command({
    policy: assess(onAssessment, { log: "each", when: ["completed"] }),
    input: z.object({ assessmentId: AssessmentId, level: z.string().max(40), reason: Prose(4000) }),
    output: z.null(),
    failures: ["risk.overrideNotUp", "risk.reasonMissing"],
    topics: ["risk"],
  }),
} satisfies Contract;
