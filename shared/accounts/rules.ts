import type { z } from "zod";
import type { CivilDate } from "../dates.ts";
import type { NotClearedBecause } from "../unlock/model.ts";

/** The two papers an account needs before it may read a case: its own declaration and its agency's agreement. */
export interface Papers {
  readonly declarationSignedOn: CivilDate | null;
  readonly declarationExpiresOn: CivilDate | null;
  readonly agreementSignedOn: CivilDate | null;
  readonly agreementExpiresOn: CivilDate | null;
}

/**
 * Why an account is not cleared on a day; empty when it is (`RULES.md` 2). A paper counts from the day it was signed
 * until the end of the day it expires; without an expiry it does not expire.
 */
export function whyNotCleared(papers: Papers, today: CivilDate): z.infer<typeof NotClearedBecause>[] {
  const because: z.infer<typeof NotClearedBecause>[] = [];
  if (papers.declarationSignedOn === null || papers.declarationSignedOn > today) because.push("declarationMissing");
  else if (papers.declarationExpiresOn !== null && papers.declarationExpiresOn < today)
    because.push("declarationExpired");
  if (papers.agreementSignedOn === null || papers.agreementSignedOn > today) because.push("agreementMissing");
  else if (papers.agreementExpiresOn !== null && papers.agreementExpiresOn < today) because.push("agreementExpired");
  return because;
}

/** Whether a paper would end before the day it was signed. */
export const expiresTooEarly = (signedOn: CivilDate | null, expiresOn: CivilDate | null): boolean =>
  signedOn !== null && expiresOn !== null && expiresOn < signedOn;
