import { z } from "zod";

const id = <const Brand extends string>() => z.uuid().brand<Brand>();

export const AgencyId = id<"AgencyId">();
export type AgencyId = z.infer<typeof AgencyId>;
export const AccountId = id<"AccountId">();
export type AccountId = z.infer<typeof AccountId>;
export const PersonId = id<"PersonId">();
export type PersonId = z.infer<typeof PersonId>;
export const CaseId = id<"CaseId">();
export type CaseId = z.infer<typeof CaseId>;
export const ReferralId = id<"ReferralId">();
export type ReferralId = z.infer<typeof ReferralId>;
export const ContactId = id<"ContactId">();
export type ContactId = z.infer<typeof ContactId>;
/** One line of the history of a field. */
export const ChangeId = id<"ChangeId">();
export const ConferenceId = id<"ConferenceId">();
export type ConferenceId = z.infer<typeof ConferenceId>;
export const AgendaItemId = id<"AgendaItemId">();
export type AgendaItemId = z.infer<typeof AgendaItemId>;
export const HearingId = id<"HearingId">();
export type HearingId = z.infer<typeof HearingId>;
export const EntryId = id<"EntryId">();
export type EntryId = z.infer<typeof EntryId>;
export const ActionId = id<"ActionId">();
export type ActionId = z.infer<typeof ActionId>;
export const RemarkId = id<"RemarkId">();
export type RemarkId = z.infer<typeof RemarkId>;
export const AddendumId = id<"AddendumId">();
export type AddendumId = z.infer<typeof AddendumId>;
export const DocumentId = id<"DocumentId">();
export type DocumentId = z.infer<typeof DocumentId>;
/** A logo, or the area's own Word file. */
export const HouseFileId = id<"HouseFileId">();
export type HouseFileId = z.infer<typeof HouseFileId>;
export const OrderId = id<"OrderId">();
export type OrderId = z.infer<typeof OrderId>;
export const IncidentId = id<"IncidentId">();
export type IncidentId = z.infer<typeof IncidentId>;
export const FlagId = id<"FlagId">();
export type FlagId = z.infer<typeof FlagId>;
export const LinkId = id<"LinkId">();
export type LinkId = z.infer<typeof LinkId>;
export const AssessmentId = id<"AssessmentId">();
export type AssessmentId = z.infer<typeof AssessmentId>;
export const CompartmentId = id<"CompartmentId">();
export type CompartmentId = z.infer<typeof CompartmentId>;

export const ViewId = id<"ViewId">();
export type ViewId = z.infer<typeof ViewId>;

export const ConflictId = id<"ConflictId">();
export type ConflictId = z.infer<typeof ConflictId>;

export const ObserverId = id<"ObserverId">();
export type ObserverId = z.infer<typeof ObserverId>;
export const QuestionId = id<"QuestionId">();
export type QuestionId = z.infer<typeof QuestionId>;

/** A UUIDv7: 48 bits of time in ms since 1970, then 74 bits of the 10 random bytes given. Sorts by time of making. */
export function uuidV7(now: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(now / 2 ** (8 * (5 - index))) % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The largest value of the 12 bits behind the time. */
const lastOfMillisecond = 0xfff;

/** Milliseconds the time of ids may stand before the clock; a clock set back by more is followed. */
const farthestAhead = 1_000;

/**
 * Makes UUIDv7 one after the other, each sorting behind the one before, also within one millisecond: what was entered first
 * stays first in every list. The 12 bits behind the time count from a random start; should they run out, the time
 * runs ahead by one. Only a clock that is set back ends the order. `now` in ms since 1970, `random` gives ten bytes.
 */
export function uuidsInOrder(now: () => number, random: () => Uint8Array): () => string {
  let time = -1;
  let count = 0;
  return () => {
    const bytes = Uint8Array.from(random());
    const clock = now();
    const ahead = time - clock;
    if (ahead >= 0 && ahead <= farthestAhead) count += 1;
    else {
      time = clock;
      // Half of the room is kept free for what follows in this millisecond.
      count = (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) & (lastOfMillisecond >> 1);
    }
    if (count > lastOfMillisecond) {
      time += 1;
      count = 0;
    }
    bytes[0] = count >> 8;
    bytes[1] = count & 0xff;
    return uuidV7(time, bytes);
  };
}

/** Letters and digits that are not mistaken for one another when read aloud. */
const referenceAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A case reference such as `NM-7KQ4`: not sequential, so that a gap tells nothing (`RULES.md` 4). Four random bytes in. */
export const referenceFrom = (prefix: string, random: Uint8Array): string =>
  `${prefix}-${[...random.subarray(0, 4)].map((byte) => referenceAlphabet[byte % 32]).join("")}`;

/** The four bytes that `referenceFrom` makes this reference of; what is not of its alphabet counts as its first letter. */
export const bytesOfReference = (reference: string): Uint8Array =>
  Uint8Array.from(reference.slice(-4), (letter) => Math.max(0, referenceAlphabet.indexOf(letter)));
