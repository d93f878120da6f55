import { fail, ok, type Result } from "../result.ts";

export const pictureProblems = [
  "houseStyle.pictureKind",
  "houseStyle.pictureDamaged",
  "houseStyle.pictureTooSmall",
  "houseStyle.pictureTooManyPixels",
  "houseStyle.pictureTooLarge",
] as const;
export type PictureProblem = (typeof pictureProblems)[number];

/** A picture as it is printed: nothing but its pixels and what is needed to show them. */
export interface Picture {
  readonly kind: "png" | "jpg";
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const leastPixels = 16;
const mostPixels = 3000;

/**
 * A PNG or JPEG by what its bytes say, whatever its name: without comments, camera data, colour profiles or anything behind
 * its end, and within bounds. Anything else is refused with the reason.
 */
export function readPicture(bytes: Uint8Array, mostKilobytes: number): Result<Picture, PictureProblem> {
  if (bytes.length > mostKilobytes * 1024) return fail("houseStyle.pictureTooLarge", { most: mostKilobytes });
  const read = isPng(bytes) ? readPng(bytes) : isJpeg(bytes) ? readJpeg(bytes) : "kind";
  if (read === "kind") return fail("houseStyle.pictureKind");
  if (read === null) return fail("houseStyle.pictureDamaged");
  const { width, height } = read;
  if (width < leastPixels || height < leastPixels) return fail("houseStyle.pictureTooSmall", { least: leastPixels });
  if (width > mostPixels || height > mostPixels) return fail("houseStyle.pictureTooManyPixels", { most: mostPixels });
  return ok(read);
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const isPng = (bytes: Uint8Array): boolean => startsWith(bytes, pngStart);
const isJpeg = (bytes: Uint8Array): boolean => startsWith(bytes, [0xff, 0xd8, 0xff]);

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum PNG keeps with each of its chunks. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const keptChunks: ReadonlySet<string> = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "pHYs", "IDAT", "IEND"]);
const depthsByColourType: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

function readPng(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  const seen = new Set<string>();
  let at = 8;
  let width = 0;
  let height = 0;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (view.getUint32(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) return null;
    if (seen.size === 0) {
      if (name !== "IHDR" || length !== 13) return null;
      width = view.getUint32(at + 8);
      height = view.getUint32(at + 12);
      const depths = depthsByColourType[view.getUint8(at + 17)];
      if (depths?.includes(view.getUint8(at + 16)) !== true || view.getUint8(at + 20) > 1) return null;
    }
    seen.add(name);
    if (keptChunks.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return seen.has("IDAT") ? { kind: "png", width, height, bytes: joined(kept) } : null;
    at = end;
  }
  return null;
}

/** Baseline, extended and progressive pictures; the others no word processor shows. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const tables: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd]);
/** A header of JFIF without a thumbnail in it. */
const plainJfif = 16;
const adobe = [0x41, 0x64, 0x6f, 0x62, 0x65];

function readJpeg(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  let size: { readonly width: number; readonly height: number } | null = null;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (frames.has(marker)) {
      if (size !== null || length < 8) return null;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      kept.push(segment);
    } else if (tables.has(marker)) kept.push(segment);
    else if (marker === 0xe0 ? length === plainJfif : marker === 0xee && startsWith(segment.subarray(4), adobe))
      kept.push(segment);
    else if (marker === 0xda) {
      if (size === null) return null;
      const scanEnd = endOfScan(bytes, end);
      if (scanEnd === null) return null;
      kept.push(bytes.subarray(at, scanEnd));
      at = scanEnd;
      if (bytes[at + 1] === 0xd9) return { kind: "jpg", ...size, bytes: joined([...kept, bytes.subarray(at, at + 2)]) };
      continue;
    } else if (!isLeftOut(marker)) return null;
    at = end;
  }
  return null;
}

/** Camera data, profiles, comments: not needed to show a picture, and nobody's business. */
const isLeftOut = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/** Where the packed lines of a scan end: at the next marker that is no stuffed byte and no restart. */
function endOfScan(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return null;
}
