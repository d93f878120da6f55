import type { PossibleRecipient } from "../../../shared/documents/model.ts";

/** Whether somebody is to have a copy, or a newer one, and has not got it; the file of the conference waits for nobody. */
export const isWithout = ({ recipient, allowed, copies, holdsOlder }: PossibleRecipient): boolean =>
  recipient.kind !== "file" && allowed && (copies === 0 || holdsOlder);
