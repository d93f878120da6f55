import { z } from "zod";

/** Why something cannot be taken back, in words of what it did (`RULES.md` 8). */
export const whysNot = [
  /** It left the program: nobody can call back a file. */
  "exported",
  /** Others were told of it, or asked something by it. */
  "told",
  /** It changed who holds which key. */
  "keys",
  /** It changed who may do or read what. */
  "rights",
  /** It was approved, and what is approved is final. */
  "approved",
  /** It happened: the record says when, and stays. */
  "happened",
  /** What it took away is not kept anywhere. */
  "erased",
  /** It holds for the whole area, for everybody at once. */
  "area",
  /** It has a way back of its own, where it stands. */
  "ownWay",
] as const;
export const WhyNot = z.enum(whysNot);
export type WhyNot = z.infer<typeof WhyNot>;

/** Something this account did in this sitting, in words and not in contents: the log's name for it, and what it was about. */
export const Deed = z.object({
  /** The procedure, as the log names it. */
  did: z.string(),
  /** Where a line was moved; null for everything else. */
  way: z.enum(["up", "down"]).nullable(),
  /** The reference of the case, or the name of the agency; "" where it is no longer for this account to know. */
  about: z.string(),
  /** Null: it can be taken back. */
  why: WhyNot.nullable(),
});
export type Deed = z.infer<typeof Deed>;
