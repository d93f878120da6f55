import type { Instant } from "../dates.ts";
import type { Stay } from "./model.ts";

/** A stretch in which a case was on the table; `endedAt` is null while it is. */
export interface OnTable {
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
}

const wasThereDuring = ({ arrivedAt, leftAt }: Stay, { startedAt, endedAt }: OnTable): boolean =>
  (arrivedAt === null || endedAt === null || arrivedAt < endedAt) && (leftAt === null || leftAt > startedAt);

/**
 * Whether an agency that took part was there while a case was heard (`RULES.md` attendance): some stay of it and some stretch
 * of the case overlap. Without any stay it was there the whole meeting; a case without any stretch was written up after it,
 * for whoever took part. Moments are compared as text, so all of one precision.
 */
export const wasThere = (stays: readonly Stay[], onTable: readonly OnTable[]): boolean =>
  stays.length === 0 ||
  onTable.length === 0 ||
  stays.some((stay) => onTable.some((stretch) => wasThereDuring(stay, stretch)));

/** The stays of an agency that comes, or comes back, at `now`; `took` says whether it counted as taking part already. */
export function arrive(stays: readonly Stay[], now: Instant, took: boolean): readonly Stay[] {
  if (!took) return [{ arrivedAt: now, leftAt: null }];
  const last = stays.at(-1);
  return last === undefined || last.leftAt === null ? stays : [...stays, { arrivedAt: now, leftAt: null }];
}

/** The stays of an agency that leaves at `now`; one that has left already is left alone. */
export function leave(stays: readonly Stay[], now: Instant): readonly Stay[] {
  const last = stays.at(-1) ?? { arrivedAt: null, leftAt: null };
  if (last.leftAt !== null) return stays;
  const leftAt = last.arrivedAt !== null && last.arrivedAt > now ? last.arrivedAt : now;
  return [...stays.slice(0, -1), { ...last, leftAt }];
}

/** Whether stays follow one another: each ends after it began, only the first has an open begin and only the last an open end. */
export const staysInOrder = (stays: readonly Stay[]): boolean =>
  stays.every(({ arrivedAt, leftAt }, index) => {
    const before = stays[index - 1];
    if (arrivedAt !== null && leftAt !== null && arrivedAt > leftAt) return false;
    if (before === undefined) return true;
    return arrivedAt !== null && before.leftAt !== null && before.leftAt <= arrivedAt;
  });

/** Whether an agency sits there now: it takes part, and has not left. */
export const isHereNow = (stays: readonly Stay[]): boolean => (stays.at(-1)?.leftAt ?? null) === null;
