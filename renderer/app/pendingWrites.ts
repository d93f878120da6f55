type Flush = () => Promise<void> | void;

const flushes = new Set<Flush>();

/**
 * Registers how typed text that waits to be stored is stored at once. Returns the function that ends it. Called before
 * the lock, before the window closes and when it is hidden (`RULES.md` 8).
 */
export function registerPendingWrites(flush: Flush): () => void {
  flushes.add(flush);
  return () => void flushes.delete(flush);
}

/** Stores everything that waits; ends when all of it is acknowledged or `patience` milliseconds are over. */
export async function flushPendingWrites(patience = 1500): Promise<void> {
  const all = Promise.allSettled([...flushes].map(async (flush) => flush()));
  const enough = new Promise<void>((resolve) => setTimeout(resolve, patience));
  await Promise.race([all, enough]);
}
