import type { Options } from "@node-rs/argon2";
import type { Costs } from "./costs.ts";

/** What the Argon2 library is told: Argon2id (2), version 0x13 by its default, 32 bytes out. */
export const argon2Options = (salt: Buffer, costs: Costs): Options => ({
  // The library's enum is ambient and const, so that its number has to be written here.
  algorithm: 2,
  memoryCost: costs.memoryKiB,
  timeCost: costs.passes,
  parallelism: costs.lanes,
  outputLen: 32,
  salt,
});
