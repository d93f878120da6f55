import { z } from "zod";
import { RoleName } from "../accounts/model.ts";
import { Instant } from "../dates.ts";
import { AccountId, AgencyId } from "../ids.ts";
import { Language } from "../settings/model.ts";

/** Why an account may read no case for now (`RULES.md` 2 cleared). */
export const NotClearedBecause = z.enum([
  "declarationMissing",
  "declarationExpired",
  "agreementMissing",
  "agreementExpired",
]);

/** Who sits beside whoever drives, when two are open in one desk (`RULES.md` 8). */
export const Beside = z.object({ accountName: z.string(), role: RoleName, agencyName: z.string() });
export type Beside = z.infer<typeof Beside>;

/** The one thing a screen is about. Its id is called `key`: whether it may be seen is asked, it is not tried. */
export const ShownPlace = z.object({
  kind: z.enum(["case", "referral", "conference", "hearing"]),
  key: z.uuid(),
});
export type ShownPlace = z.infer<typeof ShownPlace>;

export const Session = z.object({
  accountId: AccountId,
  accountName: z.string(),
  post: z.string(),
  role: RoleName,
  agencyId: AgencyId,
  agencyName: z.string(),
  areaName: z.string(),
  language: Language,
  timeZone: z.string(),
  demonstration: z.boolean(),
  setUp: z.boolean(),
  cleared: z.boolean(),
  notClearedBecause: z.array(NotClearedBecause),
  idleLockMinutes: z.number(),
  signedInAt: Instant,
  lastSignInAt: Instant.nullable(),
  failedSignIns: z.number(),
  /** This machine has seen a newer state of the file: it is open for reading only. */
  olderCopy: z.boolean(),
  /** Null while one person is at the desk. */
  beside: Beside.nullable(),
});
export type Session = z.infer<typeof Session>;

/** An account of the demonstration area: its passphrase is public. */
export const DemonstrationAccount = z.object({
  name: z.string(),
  role: RoleName,
  agency: z.string(),
  passphrase: z.string(),
});
export type DemonstrationAccount = z.infer<typeof DemonstrationAccount>;

export const UnlockState = z.object({
  /** `noArea`: none chosen. `closed`: one chosen, nobody signed in. */
  state: z.enum(["noArea", "closed", "signedIn"]),
  folder: z.string().nullable(),
  /** The folder's name without its ending. */
  name: z.string().nullable(),
  session: Session.nullable(),
  recent: z.array(z.object({ folder: z.string(), name: z.string() })),
  /** Only when the chosen area is the demonstration area. */
  demonstrationAccounts: z.array(DemonstrationAccount).nullable(),
});
export type UnlockState = z.infer<typeof UnlockState>;
