import { whyNotCleared, type Papers } from "../accounts/rules.ts";
import { addDays, addWorkingDays, type CivilDate } from "../dates.ts";
import type { AreaSettings, CalendarOffsets } from "../settings/model.ts";
import {
  deadlineNames,
  type AttendanceStatus,
  type ConferenceType,
  type DeadlineName,
  type Deadlines,
  type Quorum,
} from "./model.ts";
import type { z } from "zod";

/** The deadlines of a conference on `date`: the area's offsets counted in working days (`RULES.md` calendar). */
export function deadlinesFor(
  date: CivilDate,
  offsets: CalendarOffsets,
  holidays: ReadonlySet<CivilDate>,
  type: z.infer<typeof ConferenceType> = "ROUTINE",
): Deadlines {
  const after = (days: number): CivilDate => addWorkingDays(date, days, holidays);
  // An emergency is called for today or tomorrow: nothing can have been due days ago.
  const before = type === "EMERGENCY" ? (): CivilDate => date : after;
  return {
    referralsCloseOn: before(offsets.referralsCloseOn),
    agendaCirculatedOn: before(offsets.agendaCirculatedOn),
    researchDueOn: before(offsets.researchDueOn),
    actionListsDueOn: after(offsets.actionListsDueOn),
    minutesDueOn: after(offsets.minutesDueOn),
  };
}

/** Whether deadlines set by hand stand on the right side of the conference: what prepares it not after, what follows not before. */
export const deadlinesInOrder = (date: CivilDate, deadlines: Deadlines): boolean =>
  [deadlines.referralsCloseOn, deadlines.agendaCirculatedOn, deadlines.researchDueOn].every((day) => day <= date) &&
  [deadlines.actionListsDueOn, deadlines.minutesDueOn].every((day) => day >= date);

type Days = Readonly<Record<DeadlineName, string>>;

/**
 * The deadlines somebody moved and owes a reason for: they stand elsewhere than they were worked out to, and elsewhere than
 * they stood before (`RULES.md` calendar). `before` is null for a conference that is new.
 */
export const movedDeadlines = (chosen: Days, workedOut: Days, before: Days | null = null): readonly DeadlineName[] =>
  deadlineNames.filter((name) => chosen[name] !== workedOut[name] && chosen[name] !== before?.[name]);

/** Every year whose holidays can matter for deadlines around `date` with these offsets. */
export function yearsAround(date: CivilDate, offsets: CalendarOffsets): readonly number[] {
  // A working day is at most three civil days away from the last one, long holidays included.
  const most = Math.max(...Object.values(offsets).map(Math.abs)) * 3 + 14;
  const first = Number(addDays(date, -most).slice(0, 4));
  const last = Number(addDays(date, most).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Whether an agency with this status has a place at the table: in the room, by line, or through a deputy. */
export const isPresent = (status: AttendanceStatus | null): boolean =>
  status === "PRESENT" || status === "REMOTE" || status === "DEPUTY";

interface AtTheTable {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly type: string;
  readonly core: boolean;
  readonly status: AttendanceStatus | null;
}
/** What a quorum asks for: one agency of each of these types, these very agencies, and so many core ones besides. */
export interface QuorumRule {
  readonly types: readonly string[];
  readonly agencyIds: readonly string[];
  readonly coreAgencies: number;
}

/**
 * What the area asks for at a conference (`RULES.md` quorum): all core agencies, a number of them, or named types and a
 * number besides; at an emergency the types set for that and the agencies that referred its cases.
 */
export function quorumRuleFor(
  type: z.infer<typeof ConferenceType>,
  settings: Pick<AreaSettings, "quorumRule" | "quorumMustHave" | "quorumCoreAgencies" | "quorumEmergency">,
  invited: { readonly coreAgencyIds: readonly string[]; readonly referrerIds: readonly string[] },
): QuorumRule {
  if (type === "EMERGENCY")
    return { types: settings.quorumEmergency, agencyIds: [...new Set(invited.referrerIds)], coreAgencies: 0 };
  switch (settings.quorumRule) {
    case "ALL_CORE":
      return { types: [], agencyIds: invited.coreAgencyIds, coreAgencies: 0 };
    case "CORE_COUNT":
      return { types: [], agencyIds: [], coreAgencies: settings.quorumCoreAgencies };
    case "NAMED":
      return { types: settings.quorumMustHave, agencyIds: [], coreAgencies: settings.quorumCoreAgencies };
  }
}

/**
 * Whether enough agencies sit at the table (`RULES.md` quorum), and who is missing. An agency that fills the place of a
 * required type is not counted a second time. One that must be there by name and is not invited is missing as well.
 */
export function quorumOf(attendance: readonly AtTheTable[], rule: QuorumRule): Quorum {
  const present = attendance.filter(({ status }) => isPresent(status));
  const missingTypes = rule.types.filter((type) => !present.some((agency) => agency.type === type));
  const presentIds = new Set(present.map(({ agencyId }) => agencyId));
  const missingIds = rule.agencyIds.filter((id) => !presentIds.has(id));
  const nameOf = new Map(attendance.map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  const required = new Set(rule.types);
  const firstOfType = new Set<string>();
  const coreAgencies = present.filter(({ type, core }) => {
    const fillsRequiredPlace = required.has(type) && !firstOfType.has(type);
    firstOfType.add(type);
    return core && !fillsRequiredPlace;
  }).length;
  return {
    met: missingTypes.length === 0 && missingIds.length === 0 && coreAgencies >= rule.coreAgencies,
    missingTypes: [...missingTypes],
    missingAgencies: missingIds.flatMap((id) => nameOf.get(id) ?? []),
    coreAgencies,
    coreAgenciesNeeded: rule.coreAgencies,
  };
}

/** Why an agency gets no list and no minutes now; the window has a sentence for each. */
export const notClearedReasons = [
  "agencyInactive",
  "agreementMissing",
  "agreementExpired",
  "declarationMissing",
  "declarationExpired",
] as const;
export type NotCleared = (typeof notClearedReasons)[number];

/**
 * Why an agency is not cleared on `today` (`RULES.md` 2), or null. `declarations` are those of the accounts that can
 * speak for it: one valid is enough, for the papers go to a person.
 */
export function whyAgencyNotCleared(
  agency: { readonly active: boolean } & Pick<Papers, "agreementSignedOn" | "agreementExpiresOn">,
  declarations: readonly Pick<Papers, "declarationSignedOn" | "declarationExpiresOn">[],
  today: CivilDate,
): NotCleared | null {
  if (!agency.active) return "agencyInactive";
  const unsigned = { declarationSignedOn: null, declarationExpiresOn: null };
  const reasons = [unsigned, ...declarations].map((declaration) => whyNotCleared({ ...agency, ...declaration }, today));
  if (reasons.some((because) => because.length === 0)) return null;
  const said = new Set(reasons.flat());
  return (
    notClearedReasons.find(
      (reason) => reason !== "agencyInactive" && reason !== "declarationMissing" && said.has(reason),
    ) ?? "declarationMissing"
  );
}
