import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { placesIn } from "./folder.ts";

// The layout of SQLCipher 4: 4096-byte pages that end in an IV of 16 bytes and a MAC of 64; page 1 starts with the salt.
const pageBytes = 4096;
const saltBytes = 16;
const ivBytes = 16;
const macBytes = 64;
const reservedBytes = ivBytes + macBytes;
const reservedAt = 20;
const writeAheadHeader = 32;
const frameHeader = 24;

/**
 * Whether a data key is this database's, decided by the MAC of its first page before SQLite touches anything: SQLite
 * says the same of a wrong key, an altered page and a foreign file, and recovers the write-ahead file on its way there.
 * Also false when the page does not reserve the 80 bytes in which IV and MAC stand.
 * Only for a process that holds the area's lock and has not opened the database: reading it drops SQLite's locks.
 */
export function isKeyOf(folder: string, dataKey: Buffer): boolean {
  const { database, writeAhead } = placesIn(folder);
  const first = firstPage(database);
  if (first.length < pageBytes) return false;
  const salt = first.subarray(0, saltBytes);
  if (proves(first, salt, dataKey)) return true;
  // A power cut may have torn the first page while it was being written from the write-ahead file: ask that one.
  return existsSync(writeAhead) && firstPagesIn(readFileSync(writeAhead)).some((page) => proves(page, salt, dataKey));
}

function firstPage(path: string): Buffer {
  const handle = openSync(path, "r");
  const page = Buffer.alloc(pageBytes);
  const read = readSync(handle, page, 0, pageBytes, 0);
  closeSync(handle);
  return page.subarray(0, read);
}

function firstPagesIn(writeAhead: Buffer): Buffer[] {
  const pages: Buffer[] = [];
  for (let at = writeAheadHeader; at + frameHeader + pageBytes <= writeAhead.length; at += frameHeader + pageBytes) {
    if (writeAhead.readUInt32BE(at) !== 1) continue;
    pages.push(writeAhead.subarray(at + frameHeader, at + frameHeader + pageBytes));
  }
  return pages;
}

function proves(page: Buffer, salt: Buffer, dataKey: Buffer): boolean {
  const macSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  const macKey = pbkdf2Sync(dataKey, macSalt, 2, 32, "sha512");
  const covered = page.subarray(saltBytes, pageBytes - macBytes);
  const mac = createHmac("sha512", macKey)
    .update(covered)
    .update(Buffer.from([1, 0, 0, 0]))
    .digest();
  if (!timingSafeEqual(mac, page.subarray(pageBytes - macBytes))) return false;
  const iv = page.subarray(pageBytes - reservedBytes, pageBytes - macBytes);
  const decipher = createDecipheriv("aes-256-cbc", dataKey, iv).setAutoPadding(false);
  const clear = decipher.update(page.subarray(saltBytes, pageBytes - reservedBytes));
  const isReserved = clear[reservedAt - saltBytes] === reservedBytes;
  clear.fill(0);
  return isReserved;
}
