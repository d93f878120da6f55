import type { AgencyType } from "../../shared/agencies/model.ts";
import type { Language } from "../../shared/settings/model.ts";
import type { Role } from "../../shared/policy.ts";
import type { ContactEntry, PersonEntry } from "../../shared/people/model.ts";
import type { Criterion, ReferralForm } from "../../shared/referrals/model.ts";
import type { z } from "zod";
import type { Imminence, RiskLevel, RiskSubject } from "../../shared/risk/model.ts";
import type { Basis } from "../../shared/meeting/model.ts";
import type { StillNeeded } from "../../shared/meeting/previousPlan.ts";
import type { ActionStatus, WhyNot } from "../../shared/actions/model.ts";

/** A text in every language the demonstration is shown in. Names, places and numbers in it are invented. */
export type Words = Readonly<Record<Language, string>>;

/** The fourteen agencies, by the key that cases refer to. */
export const agencyKeys = [
  "police",
  "victimSupport",
  "children",
  "adults",
  "housing",
  "primaryCare",
  "hospital",
  "midwifery",
  "mentalHealth",
  "substance",
  "probation",
  "education",
  "fire",
  "standards",
] as const;
export type AgencyKey = (typeof agencyKeys)[number];

export interface DemonstrationAgency {
  readonly key: AgencyKey;
  readonly name: Words;
  readonly type: AgencyType;
  readonly core: boolean;
  /** Who speaks for it at the table where it has no account of its own. */
  readonly representative: string;
}

export interface DemonstrationPerson {
  readonly key: string;
  readonly name: string;
  readonly post: Words;
  readonly role: Role;
  readonly agency: AgencyKey;
  readonly passphrase: string;
}

/** A person as a vignette gives them: an age instead of a day of birth. */
export interface VignettePerson {
  readonly givenNames: string;
  readonly familyName: string;
  /** Whole years on the day of the current conference; months for a baby are left out. */
  readonly age: number;
  readonly gender: PersonEntry["gender"];
  readonly aliases?: string;
  readonly relationship?: NonNullable<PersonEntry["relationship"]>;
  readonly schoolOrWork?: string;
  readonly worksForAgency?: boolean;
}

export type VignetteContact = Pick<ContactEntry, "of" | "kind" | "value" | "safe" | "confidential"> & {
  readonly safeTimes?: Words;
  readonly codeWord?: string;
  readonly leaveMessage?: boolean;
};

export interface VignetteInformation {
  readonly agency: AgencyKey;
  readonly basis: Basis;
  readonly text: Words;
  /** Days before the conference on which it was learnt. */
  readonly daysBefore: number;
  /** Only these agencies get it in their minutes; all when left out. */
  readonly onlyAgencies?: readonly AgencyKey[];
}

export interface VignetteRisk {
  readonly text: Words;
  readonly to: readonly z.infer<typeof RiskSubject>[];
  readonly imminence: z.infer<typeof Imminence>;
  readonly level: RiskLevel;
}

export interface VignetteAction {
  readonly text: Words;
  readonly agency: AgencyKey;
  /** The named person of that agency; the agency's usual one when left out. */
  readonly person?: string;
  /** Working days after the conference. */
  readonly due: number;
  /** Which of the risks it answers, counted from 0; at least one. */
  readonly risks: readonly number[];
  readonly safeToDo?: Words;
  /** How it stands when the demonstration is opened, for cases that were heard. */
  readonly status?: ActionStatus;
  readonly result?: Words;
  /** Why it was not possible, or not done. */
  readonly whyNot?: WhyNot;
}

/** One case of the demonstration, whole: what was referred, what was said, what was agreed. */
export interface Vignette {
  readonly key: string;
  readonly reference: string;
  readonly title: Words;
  readonly referredBy: AgencyKey;
  /** Days before the current conference on which the referral came in. */
  readonly referredDaysBefore: number;
  readonly victim: VignettePerson;
  readonly perpetrators: readonly VignettePerson[];
  readonly children: readonly VignettePerson[];
  readonly contacts: readonly VignetteContact[];
  /** What the victim speaks, where it is not the area's language. */
  readonly victimLanguages?: Words;
  readonly interpreterNeeded?: boolean;
  readonly criteria: readonly Criterion[];
  readonly score: number | null;
  readonly judgementReasons?: Words;
  readonly repeat?: boolean;
  /** The case was heard before: the referral and the hearing of then. */
  readonly earlier?: Vignette;
  /** How this referral writes the names of victim and perpetrators, where the area knows them in another spelling. */
  readonly writtenAs?: readonly Pick<VignettePerson, "givenNames" | "familyName">[];
  /** The reference of this referral, where the case has that of an earlier one. */
  readonly referralReference?: string;
  /** For each action of the earlier hearing, whether it is still needed. */
  readonly reviews?: readonly { readonly needed: StillNeeded; readonly note: Words }[];
  /** What the area's own earlier conference agreed, for a repeat. */
  readonly previousReferral?: Words;
  readonly fromArea?: string;
  readonly consent: NonNullable<ReferralForm["consent"]>;
  readonly victimAware: "YES" | "NO";
  readonly unawareReason?: Words;
  readonly incidentTypes: ReferralForm["incidentTypes"];
  readonly background: Words;
  readonly victimWishes: Words;
  readonly afraidOf: Words;
  /** The account that is the victim's adviser, by key. */
  readonly adviser: string;
  readonly restricted?: { readonly readers: readonly string[]; readonly reason: Words };
  readonly conflicts?: readonly { readonly account: string; readonly reason: Words }[];
  /** Which conference it is on. `earlier`: months ago; `undecided`: the referral still waits for a decision; `accepted`: it waits for an agenda. */
  readonly heardAt: "earlier" | "closed" | "current" | "emergency" | "accepted" | "undecided";
  readonly minutes: number;
  readonly information: readonly VignetteInformation[];
  /** Every other invited agency holds nothing; these are not in the room. */
  readonly risks: readonly VignetteRisk[];
  readonly protective: Words;
  readonly voice: Words;
  readonly childrenPlan?: Words;
  readonly perpetratorPlan?: Words;
  readonly staffSafety?: Words;
  readonly actions: readonly VignetteAction[];
  readonly level: RiskLevel;
  /** Working days after the conference by which the victim is told. */
  readonly toldBy: number;
  readonly mayBeTold: Words;
}
