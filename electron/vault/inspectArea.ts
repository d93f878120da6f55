import { existsSync } from "node:fs";
import { fail, ok, type Result } from "../../shared/result.ts";
import { failedSignIns } from "./failedSignIns.ts";
import { failureOf, type VaultFailureCode } from "./failures.ts";
import { placesIn } from "./folder.ts";
import { readKeys } from "./keysFile.ts";
import { lockHolder, type Holder } from "./lock.ts";

export interface AreaSeen {
  readonly fileId: string;
  readonly generation: number;
  readonly failedSignIns: number;
  readonly holder?: Holder;
}

/** What can be said of an area without a key; changes nothing in the folder. */
export function inspectArea(folder: string): Result<AreaSeen, VaultFailureCode> {
  try {
    const read = readKeys(folder);
    if (!read.ok) return read;
    if (!existsSync(placesIn(folder).database)) return fail("vault.notAnArea");
    const { fileId, generation } = read.value;
    const holder = lockHolder(folder);
    const seen = { fileId, generation, failedSignIns: failedSignIns(folder).count };
    return ok(holder === null ? seen : { ...seen, holder });
  } catch (error) {
    return failureOf(error);
  }
}
