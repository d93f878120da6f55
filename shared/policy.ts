/** The six roles of `RULES.md` 1. One account has one role and one agency. */
export const roles = ["administrator", "chair", "representative", "adviser", "observer", "auditor"] as const;
export type Role = (typeof roles)[number];

/** How an account stands to one object (`RULES.md` 2). `conflicted` beats every other. */
export const relations = [
  "chairs",
  "onTheList",
  "attended",
  "own",
  "referred",
  "adviserOf",
  "named",
  "conflicted",
] as const;
export type Relation = (typeof relations)[number];

/** The kinds of object whose relations and state the desk looks up before a procedure runs. */
export const subjectKinds = [
  "case",
  "referral",
  "conference",
  "hearing",
  "action",
  "conflict",
  "declaration",
  "flag",
  "account",
  "agency",
  "assessment",
  "remark",
  "addendum",
  "copy",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Either every account of that role, or only one that stands in one of these relations to the object. */
export type Grant = "always" | readonly Exclude<Relation, "conflicted">[];

/** Who may call a procedure. It is data, so that the authorisation matrix can be made from it and compared with `RULES.md` 3. */
export interface Policy {
  /** The row of `RULES.md` 3 this realises; 0 is what an account does about itself or before anybody is signed in. */
  readonly row: number;
  /** `nobody`: also while the area is locked. `signedIn`: any account. `cleared`: valid declaration and agreement (`RULES.md` 2). */
  readonly needs: "nobody" | "signedIn" | "cleared";
  readonly who: Readonly<Partial<Record<Role, Grant>>>;
  /** The object named by the input; without it the procedure is about no single object, and lists are filtered line by line. */
  readonly on?: { readonly kind: SubjectKind; readonly id: string };
  /** The states of the object in which it is allowed; every state when left out. */
  readonly when?: readonly string[];
  /** The passphrase must have been given again just before (`RULES.md` 8). */
  readonly reauthenticate?: true;
  /** The reason given in the input is part of the log entry: only where it says nothing of a case. */
  readonly logReason?: true;
  /** Which entry the audit log gets: one for each call, one for each object and sitting, or none. */
  readonly log: "each" | "onceASitting" | "none";
}

/** How the signed-in account stands to the object of a call, gathered by the desk and never taken from the message. */
export interface Standing {
  readonly role: Role | null;
  readonly cleared: boolean;
  readonly relations: ReadonlySet<Relation>;
  readonly restricted: boolean;
  readonly state: string | null;
  readonly reauthenticated: boolean;
}

export type Decision = "allow" | "signInFirst" | "notCleared" | "notYours" | "notInThisState" | "reauthenticate";

const everyRole: Policy["who"] = Object.fromEntries(roles.map((role) => [role, "always"]));

/** The policy of what may be called while the area is locked. */
export const beforeSignIn = (log: Policy["log"] = "none"): Policy => ({ row: 0, needs: "nobody", who: everyRole, log });

/** The policy of what every account may do about itself. */
export const ownAccount = (log: Policy["log"] = "none"): Policy => ({ row: 0, needs: "signedIn", who: everyRole, log });

/**
 * Decides one call. A situation that no policy allows is refused; `conflicted` and an unnamed reader of a restricted
 * case are refused first, whatever else the account is (`RULES.md` 2 and 4).
 */
export function decide(policy: Policy, standing: Standing): Decision {
  if (policy.needs === "nobody") return "allow";
  if (standing.role === null) return "signInFirst";
  const grant = policy.who[standing.role];
  if (grant === undefined) return "notYours";
  if (policy.needs === "cleared" && !standing.cleared) return "notCleared";
  if (standing.relations.has("conflicted")) return "notYours";
  if (standing.restricted && !standing.relations.has("named")) return "notYours";
  if (grant !== "always" && !grant.some((relation) => standing.relations.has(relation))) return "notYours";
  if (policy.when && (standing.state === null || !policy.when.includes(standing.state))) return "notInThisState";
  if (policy.reauthenticate && !standing.reauthenticated) return "reauthenticate";
  return "allow";
}
