import { addMonths, type CivilDate } from "../dates.ts";
import { isPresent } from "../conferences/rules.ts";
import type { AttendanceStatus } from "../conferences/model.ts";
import type { HearingField, HearingOutcome, InformationEntry, MissingThing, RiskEntry } from "./model.ts";
import { isAccountedFor, type ReasonedThing, type WhyMissing } from "./whyMissing.ts";
import type { z } from "zod";

export type Presence = "present" | "absent" | "outOfRoom";

/**
 * Where an agency is while a case is heard: absent also when it came later or had left; somebody with a conflict, or who is
 * no reader of a restricted case, is out of the room.
 */
export const presenceOf = (
  status: AttendanceStatus | null,
  { maySit, wasThere }: { readonly maySit: boolean; readonly wasThere: boolean },
): Presence => {
  if (!isPresent(status) || !wasThere) return "absent";
  return maySit ? "present" : "outOfRoom";
};

/** All the hard stops need to know of one hearing. Texts count as there when they are not blank. */
export interface HearingFacts {
  readonly confidentialityRead: boolean;
  readonly conflictsAsked: boolean;
  /** How many actions of the plan before a repeat were not looked at. */
  readonly unreviewed: number;
  /** Every invited agency; `answered` once it said something, or that it holds nothing. */
  readonly agencies: readonly { readonly agencyId: string; readonly presence: Presence; readonly answered: boolean }[];
  readonly written: ReadonlySet<HearingField>;
  readonly reasons: ReadonlyMap<ReasonedThing, WhyMissing>;
  readonly riskIds: readonly string[];
  readonly actions: readonly {
    readonly ownerAgencyId: string | null;
    readonly due: string | null;
    readonly riskIds: readonly string[];
    /** Offered by a representative and not agreed yet. */
    readonly proposed: boolean;
  }[];
  readonly outcome: Pick<HearingOutcome, "levelAgreed" | "outcome" | "tellsBy" | "putOffReason" | "nextOn"> & {
    readonly somebodyTells: boolean;
    readonly somebodyKeepsSafe: boolean;
  };
}

/** Whether the case was not talked through: then only the reason is owed, not a plan. */
export const isPutOff = (outcome: string | null): boolean => putOffOutcomes.some((one) => one === outcome);

/** Until when the files of a heard case stay marked: a year from its referral (`RULES.md` flags). */
export const flagEnds = (receivedOn: CivilDate): CivilDate => addMonths(receivedOn, 12);

/** The outcomes of a case that was not talked through. */
export const putOffOutcomes = ["DEFERRED", "NOT_HEARD"] as const;

/**
 * What is missing before the hearing may close and its minutes be approved, in the order of the screen, each with how
 * often (`RULES.md` hard stops). Empty: nothing is missing.
 */
export function missingThingsOf(facts: HearingFacts): readonly z.infer<typeof MissingThing>[] {
  const { outcome, written } = facts;
  const reasonGiven = written.has("noActionReason");
  const counts: Partial<Record<z.infer<typeof MissingThing>["thing"], number>> = {
    confidentiality: facts.confidentialityRead ? 0 : 1,
    conflicts: facts.conflictsAsked ? 0 : 1,
  };
  if (isPutOff(outcome.outcome)) return listed({ ...counts, ...ownFieldsMissing(facts) });
  const owners = new Set(facts.actions.map((action) => action.ownerAgencyId));
  const answeredRisks = new Set(facts.actions.flatMap((action) => action.riskIds));
  const silent = facts.agencies.filter((agency) => !agency.answered);
  const incomplete = facts.actions.filter(
    (action) => action.proposed || action.ownerAgencyId === null || action.due === null || action.riskIds.length === 0,
  ).length;
  return listed({
    ...counts,
    previousPlan: facts.unreviewed,
    agencies: silent.filter((agency) => agency.presence === "present").length,
    absentFollowUp: silent.filter((agency) => agency.presence === "absent" && !owners.has(agency.agencyId)).length,
    victimVoice: isAccountedFor("victimVoice", facts) ? 0 : 1,
    risks: facts.riskIds.length > 0 || reasonGiven ? 0 : 1,
    actions: facts.actions.length === 0 && !reasonGiven ? 1 : incomplete,
    riskWithoutAction: reasonGiven ? 0 : facts.riskIds.filter((id) => !answeredRisks.has(id)).length,
    level: outcome.levelAgreed === null ? 1 : 0,
    outcome: outcome.outcome === null ? 1 : 0,
    ...ownFieldsMissing(facts),
    whoTells: outcome.somebodyTells ? 0 : 1,
    tellsBy: outcome.tellsBy === null ? 1 : 0,
    whatMayBeTold: written.has("whatMayBeTold") ? 0 : 1,
  });
}

/**
 * What an outcome owes besides its name: put off, a reason, who keeps the victim safe and until when; to be heard again,
 * the day; transferred, the area; referred, the forum.
 */
function ownFieldsMissing({ outcome, written }: HearingFacts): Partial<Record<MissingThing["thing"], number>> {
  const owes = (isThere: boolean): number => (isThere ? 0 : 1);
  switch (outcome.outcome) {
    case "DEFERRED":
    case "NOT_HEARD":
      return {
        putOffReason: owes(outcome.putOffReason !== null),
        safetyOwner: owes(outcome.somebodyKeepsSafe),
        nextOn: owes(outcome.nextOn !== null),
      };
    case "RE_LIST":
      return { nextOn: owes(outcome.nextOn !== null) };
    case "TRANSFERRED":
      return { toArea: owes(written.has("toArea")) };
    case "REFER_OTHER_FORUM":
      return { otherForum: owes(written.has("otherForum")) };
    case "ACTION_PLAN":
    case "NO_FURTHER_ACTION":
    case null:
      return {};
  }
}

const listed = (
  counts: Partial<Record<z.infer<typeof MissingThing>["thing"], number>>,
): readonly z.infer<typeof MissingThing>[] =>
  typedEntries(counts).flatMap(([thing, count]) => (count > 0 ? [{ thing, count }] : []));

function typedEntries<Key extends string>(counts: Partial<Record<Key, number>>): [Key, number][] {
  const entries: [Key, number][] = [];
  for (const key in counts) {
    const count = counts[key];
    if (count !== undefined) entries.push([key, count]);
  }
  return entries;
}

/** Whose eyes a hearing is composed for. */
export interface HearingReader {
  /** The administrator or the chair: sees and writes all. */
  readonly runsIt: boolean;
  /** The adviser of its victim: sees all but what was limited to other agencies. */
  readonly advises: boolean;
  readonly agencyId: string;
}

/**
 * The information a reader may see (`RULES.md` 3 rows 12 and 13): their own agency's always; that of others once the
 * minutes are approved (the adviser: at once), less what was limited to agencies they do not belong to.
 */
export const informationFor = (
  entries: readonly z.infer<typeof InformationEntry>[],
  reader: HearingReader,
  approved: boolean,
): readonly z.infer<typeof InformationEntry>[] =>
  entries.filter((entry) => {
    if (reader.runsIt || entry.agencyId === reader.agencyId) return true;
    if (!reader.advises && !approved) return false;
    return entry.onlyAgencies.length === 0 || entry.onlyAgencies.some((id) => id === reader.agencyId);
  });

/** Whether a reader sees the whole text of a hearing, or their own part of it only. */
export const seesWholeHearing = (reader: HearingReader, approved: boolean): boolean =>
  reader.runsIt || reader.advises || approved;

const headingLength = 120;

// They turn the text around them, or hide how it runs; a heading needs none of them.
const directionMarks = /[\u202A-\u202E\u2066-\u2069]/gu;
const lineBreaks = /[\n\r\v\f\u0085\u2028\u2029]/u;

/**
 * The first line of a risk, cut to `most` UTF-16 units without parting a character: its heading. Marks that turn the
 * direction of text are left out; what is written is otherwise as it was typed.
 */
export function headingOf(text: string, most = headingLength): string {
  const line = (text.trimStart().split(lineBreaks, 1)[0] ?? "").replace(directionMarks, "").trim();
  if (line.length <= most) return line;
  let kept = "";
  for (const letter of line) {
    if (kept.length + letter.length > most - 1) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** The risks as somebody sees them who has only their own part: heading, level and whom they concern. */
export const risksAsHeadings = (risks: readonly RiskEntry[]): readonly RiskEntry[] =>
  risks.map((risk) => ({ ...risk, text: headingOf(risk.text) }));
