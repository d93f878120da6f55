export type { Database } from "better-sqlite3";
export {
  blindForm,
  blindKeyOf,
  isSealed,
  newCompartmentKey,
  openKeyWith,
  openText,
  sealKeyTo,
  sealText,
  sign,
  verify,
} from "./compartments.ts";
export { checkpoint } from "./checkpoint.ts";
export { openReadOnly, type WorkerData } from "./connection.ts";
export { vacuumInto, verifyCopy } from "./copies.ts";
export { lowestCosts, usualCosts, type Costs } from "./costs.ts";
export { createArea, type CreatedArea, type Creating } from "./createArea.ts";
export { deriveKeyHere, deriveKeyInChild, type DerivationRequest, type DeriveKey } from "./deriveKey.ts";
export type { Entering } from "./enterArea.ts";
export type { VaultFailureCode } from "./failures.ts";
export { inspectArea, type AreaSeen } from "./inspectArea.ts";
export type { Holder } from "./lock.ts";
export type { NewAccount, OpenArea, RemainingAccount } from "./openArea.ts";
export { openOwn, sealToOwner } from "./ownTexts.ts";
export { isLongEnough, newPassphrase } from "./passphrase.ts";
export { recover } from "./recover.ts";
export type { BoxKeys } from "./sealing.ts";
export { signIn, type SigningIn } from "./signIn.ts";
export type { AccountKeys } from "./slots.ts";
