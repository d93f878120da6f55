import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mustOver } from "../../build/bench/caller.ts";
import { makeSmallArea, people, signInAs } from "../../build/bench/smallArea.ts";
import { createDesk, type Desk } from "../../electron/desk/desk.ts";
import { deriveKeyHere } from "../../electron/vault/vault.ts";
import { lowCosts } from "./areas.ts";
import { below, howMany, oneOf, type Proof } from "./promise.ts";
import { inRoom, onDisk } from "./room.ts";

const deskAt = (machineFolder: string): Desk =>
  createDesk({
    machine: { name: "full", folder: machineFolder, costs: lowCosts, lowestCosts: lowCosts, deriveKey: deriveKeyHere },
  });

const addAgency = (desk: Desk, name: string) =>
  desk.call("agencies.add", { name, type: "OTHER", core: false, agreementSignedOn: null, agreementExpiresOn: null });

/** Adds agencies until the disk is full and some more; answers the names that count as saved, and what else was said. */
async function fillUp(
  desk: Desk,
  fillDisk: () => void,
  countsAsSaved: (isSaved: boolean) => boolean,
  random: () => number,
): Promise<{ saved: string[]; otherAnswers: string[] }> {
  const saved: string[] = [];
  const otherAnswers: string[] = [];
  const fullAfter = 5 + below(random, 20);
  for (let number = 0; number < fullAfter + 25; number += 1) {
    if (number === fullAfter) fillDisk();
    const name = `Agency ${number} ${"of a long name ".repeat(below(random, 11))}`.trim();
    const answer = await addAgency(desk, name);
    if (countsAsSaved(answer.ok)) saved.push(name);
    if (!answer.ok && !["desk.notSaved", "desk.signInFirst"].includes(answer.failure.code))
      otherAnswers.push(answer.failure.code);
  }
  return { saved, otherAnswers };
}

/** One disk that fills up: in words what was lost, or said wrongly. */
async function oneDisk(
  room: string,
  countsAsSaved: (isSaved: boolean) => boolean,
  random: () => number,
): Promise<string[]> {
  const size = oneOf(random, ["5m", "6m", "8m"]);
  return onDisk(room, ["-t", "tmpfs", "-o", `size=${size}`, "none"], async (place) => {
    const machine = join(room, "machine");
    const { folder } = await makeSmallArea(place, machine, lowCosts);
    const desk = deskAt(machine);
    const must = mustOver(desk);
    await must("unlock.chooseArea", { folder });
    await signInAs(must, "administrator");
    const filler = join(place, "filler");
    mkdirSync(filler);
    const fillDisk = (): void => {
      try {
        for (let file = 0; ; file += 1) writeFileSync(join(filler, String(file)), Buffer.alloc(4096));
      } catch {
        // Now it is full.
      }
    };
    const { saved, otherAnswers } = await fillUp(desk, fillDisk, countsAsSaved, random);
    await desk.close().catch(() => undefined);
    rmSync(filler, { recursive: true });
    const again = deskAt(machine);
    const after = mustOver(again);
    try {
      await after("unlock.chooseArea", { folder });
      await after("unlock.signIn", {
        accountName: people.administrator.name,
        passphrase: people.administrator.passphrase,
      });
      const there = new Set((await after("agencies.list", {})).map(({ name }) => name));
      const { firstBroken } = await after("audit.verify", {});
      return [
        ...saved.filter((name) => !there.has(name)).map(() => `${size}: what was said to be saved is not there`),
        ...otherAnswers.map((code) => `${size}: the answer was ${code}`),
        ...(firstBroken === null ? [] : [`${size}: the log breaks at ${firstBroken}`]),
      ];
    } catch (problem) {
      return [`${size}: ${String(problem)}`];
    } finally {
      await again.close();
    }
  });
}

export const fullDisk: Proof = {
  id: "R6",
  promise: "On a full disk the answer is 'not saved'; all that was saved is there once there is room again",
  control: "a program that takes every attempt for saved",
  prove: (amount, random) =>
    inRoom(async (room) => {
      const tries = howMany(amount, { quick: 4, usual: 20, nightly: 300 });
      const failures: string[] = [];
      for (let disk = 0; disk < tries; disk += 1) failures.push(...(await oneDisk(room, (isSaved) => isSaved, random)));
      const hasty = await oneDisk(room, () => true, random);
      return { tries, failures, caught: hasty.length > 0 };
    }),
};
