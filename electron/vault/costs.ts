/** What one derivation costs: memory in KiB, passes over it, and lanes computed side by side (Argon2id m, t, p). */
export interface Costs {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** The costs of a new area before calibration: 256 MiB, 3 passes, 4 lanes. */
export const usualCosts: Costs = { memoryKiB: 256 * 1024, passes: 3, lanes: 4 };

/** Below these an area is refused: it would be cheap to guess at. Tests hand in lower ones. */
export const lowestCosts: Costs = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };

/** Above these an area is refused: a hostile file must not take the machine's memory or hours. */
export const highestCosts: Costs = { memoryKiB: 1024 * 1024, passes: 24, lanes: 16 };

const names = ["memoryKiB", "passes", "lanes"] as const;

/** Whether costs read from a file are whole numbers within the bounds; asked before anything is allocated. */
export const costsWithinBounds = (costs: Costs, lowest: Costs): boolean =>
  names.every(
    (name) => Number.isInteger(costs[name]) && costs[name] >= lowest[name] && costs[name] <= highestCosts[name],
  );

const wantedMilliseconds = 1000;

/**
 * Costs that take about one second here, never less than the usual ones. Only the passes are raised: an area may be
 * carried to a machine with less memory, where it must still open.
 * @param measure runs one derivation with the given costs and answers the milliseconds it took.
 */
export async function calibratedCosts(measure: (costs: Costs) => Promise<number>): Promise<Costs> {
  // The first run also pays for starting up; the second one is what a sign-in will feel like.
  const milliseconds = Math.min(await measure(usualCosts), await measure(usualCosts));
  const wanted = Math.floor((usualCosts.passes * wantedMilliseconds) / Math.max(1, milliseconds));
  return { ...usualCosts, passes: Math.min(highestCosts.passes, Math.max(usualCosts.passes, wanted)) };
}
