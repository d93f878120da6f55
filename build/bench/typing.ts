import type { HearingId } from "../../shared/ids.ts";
import type { HearingField } from "../../shared/meeting/model.ts";
import type { Must } from "./caller.ts";
import { timed } from "./figures.ts";
import { prose, seeded } from "./words.ts";

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const field: HearingField = "background";

/** Somebody who types into a hearing: each stroke is stored and waited for, as the window does. */
export interface Typist {
  /** Types so many strokes; milliseconds from the call to its acknowledgement, each. */
  type(strokes: number): Promise<number[]>;
  /** Types until something else has ended, at least so many strokes. */
  typeDuring(during: () => Promise<unknown>, atLeast: number): Promise<number[]>;
}

/** Begins to type where the field stands now. */
export async function typistAt(must: Must, hearingId: HearingId): Promise<Typist> {
  const letters = prose(seeded(7), 1200);
  let { version } = (await must("meeting.hearing", { hearingId })).fields[field];
  let stroke = 0;
  const typeOne = async (): Promise<number> => {
    stroke += 1;
    const text = `${letters.slice(0, 300 + (stroke % 900))} ${stroke}`;
    const taken = await timed(async () => {
      const written = await must("meeting.writeField", { hearingId, field, text, baseVersion: version });
      if (written.kind !== "saved") throw new Error("nobody else types here");
      ({ version } = written);
    });
    await pause(8);
    return taken;
  };
  const type = async (strokes: number): Promise<number[]> => {
    const taken: number[] = [];
    for (let done = 0; done < strokes; done += 1) taken.push(await typeOne());
    return taken;
  };
  return {
    type,
    async typeDuring(during, atLeast) {
      const taken: number[] = [];
      do {
        const other = { isOver: false };
        const work = during().finally(() => (other.isOver = true));
        // Only strokes that began while the other work was running count.
        while (!other.isOver) taken.push(await typeOne());
        await work;
      } while (taken.length < atLeast);
      return taken;
    },
  };
}
