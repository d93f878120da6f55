import { z } from "zod";

/** Something this account did in this sitting, in words and not in contents: the log's name for it, and what it was about. */
export const Deed = z.object({
  /** The procedure, as the log names it. */
  did: z.string(),
  /** Where a line was moved; null for everything else. */
  way: z.enum(["up", "down"]).nullable(),
  /** The reference of the case, or the name of the agency; "" where it is no longer for this account to know. */
  about: z.string(),
});
export type Deed = z.infer<typeof Deed>;
