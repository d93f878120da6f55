import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

const kept = join(import.meta.dirname, "../../../golden/pages");
/** Where the differences of a failure are drawn; git does not look there. */
const differences = join(import.meta.dirname, "../../../../dist/pages");

/** Dots that are one in the comparison: where a letter's edge falls is the font's affair, where its line stands is ours. */
const block = 3;
/** How much lighter or darker a block may be, and in how much of a tile it may be more than that. */
const blockTolerance = 0.2;
const tolerated = 0.1;
/** Blocks along the side of a tile: a part of a page that moves is found also where the rest stays. */
const tile = 8;

/** A page with each block of dots as one; a page is white beyond its edge. */
function softened(page: PNG): PNG {
  const width = Math.ceil(page.width / block);
  const height = Math.ceil(page.height / block);
  const soft = new PNG({ width, height });
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let dot = 0; dot < block * block; dot += 1) {
        const [across, down] = [x * block + (dot % block), y * block + Math.floor(dot / block)];
        sum += across < page.width && down < page.height ? (page.data[(down * page.width + across) * 4] ?? 255) : 255;
      }
      soft.data.fill(Math.round(sum / block ** 2), (y * width + x) * 4, (y * width + x) * 4 + 3);
      soft.data[(y * width + x) * 4 + 3] = 255;
    }
  return soft;
}

/** The pages beside each other: blocks that differ are opaque. Null where they are not of one size. */
function differencesOf(one: PNG, other: PNG): PNG | null {
  if (one.width !== other.width || one.height !== other.height) return null;
  const [first, second] = [softened(one), softened(other)];
  const { width, height } = first;
  const drawn = new PNG({ width, height });
  pixelmatch(first.data, second.data, drawn.data, width, height, {
    threshold: blockTolerance,
    includeAA: true,
    diffMask: true,
  });
  return drawn;
}

function worstTile({ width, height, data }: PNG): number {
  const counts = new Map<string, number>();
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const where = `${Math.floor(x / tile)} ${Math.floor(y / tile)}`;
      if (data[(y * width + x) * 4 + 3] !== 0) counts.set(where, (counts.get(where) ?? 0) + 1);
    }
  return Math.max(0, ...counts.values()) / tile ** 2;
}

/** How much two pages differ where they differ most, as a share of that tile; 1 where they are not of one size. */
export function differing(one: PNG, other: PNG): number {
  const drawn = differencesOf(one, other);
  return drawn === null ? 1 : worstTile(drawn);
}

/** Whether two pages look the same to somebody who lays them side by side. */
export const looksAlike = (one: PNG, other: PNG): boolean => differing(one, other) <= tolerated;

/**
 * Holds a page against the picture that is kept of it; with `CONCORD_KEEP_PAGES` set, keeps this one instead. In words what
 * is wrong, or null.
 */
export function againstKept(name: string, page: PNG): string | null {
  const file = join(kept, `${name}.png`);
  if (process.env["CONCORD_KEEP_PAGES"]) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(file, PNG.sync.write(page, { colorType: 0 }));
    return null;
  }
  if (!existsSync(file)) return `no picture is kept of ${name}; look at it, then keep it with CONCORD_KEEP_PAGES=1`;
  const before = PNG.sync.read(readFileSync(file));
  const drawn = differencesOf(before, page);
  const share = drawn === null ? 1 : worstTile(drawn);
  if (share <= tolerated) return null;
  mkdirSync(differences, { recursive: true });
  writeFileSync(join(differences, `${name}.png`), PNG.sync.write(page));
  writeFileSync(join(differences, `${name}-before.png`), readFileSync(file));
  if (drawn) writeFileSync(join(differences, `${name}-differences.png`), PNG.sync.write(drawn));
  return `${name} looks otherwise than before in ${(share * 100).toFixed(1)} % of one part of the page; see dist/pages`;
}
