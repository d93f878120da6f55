import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// What marks the fuses inside Electron's program: this text, a version, how many there are, and each one's state.
const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const fuses = "101000111";

/** Writes a stand-in for Electron's folder into `folder`: enough to pack around, nothing to run. */
export function writeStubRuntime(folder: string): void {
  mkdirSync(join(folder, "locales"), { recursive: true });
  mkdirSync(join(folder, "resources"), { recursive: true });
  writeFileSync(join(folder, "electron"), `${sentinel}\u0001${String.fromCharCode(fuses.length)}${fuses}`, {
    mode: 0o755,
  });
  writeFileSync(join(folder, "version"), "45.3.4");
  for (const name of ["LICENSE", "LICENSES.chromium.html", "locales/en-US.pak"]) writeFileSync(join(folder, name), "");
}
