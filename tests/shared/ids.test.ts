import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { bytesOfReference, referenceFrom, uuidsInOrder, uuidV7 } from "../../shared/ids.ts";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

test("an id is a UUID of version 7 that sorts by the time it was made", () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000_000 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      bytes(10),
      bytes(10),
      (now, later, one, other) => {
        const first = uuidV7(now, one);
        expect(z.uuidv7().safeParse(first).success).toBe(true);
        expect(first < uuidV7(now + later, other)).toBe(true);
      },
    ),
  ));

test("ids of one millisecond keep the order in which they were made, however many there are", () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000_000 }),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 20 }),
      fc.infiniteStream(bytes(10)),
      (start, steps, random) => {
        let clock = start;
        const next = uuidsInOrder(
          () => clock,
          () => random.next().value,
        );
        const made: string[] = [];
        for (const step of steps) {
          clock += step;
          for (let of = 0; of < 500; of += 1) made.push(next());
        }
        expect(made.every((id) => z.uuidv7().safeParse(id).success)).toBe(true);
        expect(made).toEqual(made.toSorted());
        expect(new Set(made).size).toBe(made.length);
      },
    ),
    { numRuns: 10 },
  ));

test("a clock that was set back is followed", () => {
  let clock = 10_000_000;
  const next = uuidsInOrder(
    () => clock,
    () => new Uint8Array(10),
  );
  next();
  clock -= 5_000;
  expect(next().slice(0, 13)).toBe(uuidV7(clock, new Uint8Array(10)).slice(0, 13));
});

test("a reference has four letters that are not mistaken for one another, and comes back out of its bytes", () =>
  fc.assert(
    fc.property(bytes(4), (random) => {
      const reference = referenceFrom("NM", random);
      expect(reference).toMatch(/^NM-[2-9A-HJ-NP-Z]{4}$/u);
      expect(referenceFrom("NM", bytesOfReference(reference))).toBe(reference);
    }),
  ));
