import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { cases } from "./cases.ts";
import { watchMemory } from "./deskFacts.ts";
import { probedDesk, startDesk } from "./deskProcess.ts";
import { documents } from "./documents.ts";
import { percentile, type Figures } from "./figures.ts";
import { importing } from "./importing.ts";
import { matching } from "./matching.ts";
import type { Group, Measured, Repeats } from "./measuring.ts";
import { meeting } from "./meeting.ts";
import { openTwoCopies } from "./plainCopy.ts";
import { register } from "./register.ts";
import { search } from "./searching.ts";
import { signIn } from "./signIn.ts";
import type { Subject } from "./subjects.ts";

/** The groups of figures in the order they are measured in: what fills the area with new things comes last. */
const groups = { signIn, cases, search, register, matching, meeting, documents, importing } satisfies Record<
  string,
  Group
>;
export type GroupName = keyof typeof groups;
export const groupNames = Object.keys(groups) as readonly GroupName[];

/** With the area open and a meeting going on, the printing of documents apart; it says nothing where less was done. */
async function atDesk(measured: Measured, wanted: readonly GroupName[]): Promise<void> {
  const { subject, figures, workFolder } = measured;
  const desk = startDesk(join(workFolder, "machine"), probedDesk);
  try {
    const { name: accountName, passphrase } = subject.administrator;
    await desk.must("unlock.chooseArea", { folder: subject.folder });
    if (!wanted.includes("signIn")) await desk.must("unlock.signIn", { accountName, passphrase });
    const isWhole = wanted.length === groupNames.length;
    let memory: (() => number[]) | null = null;
    for (const name of wanted) {
      await groups[name].atDesk?.({ ...measured, desk });
      if (isWhole && name === "signIn") memory = watchMemory(desk.pid);
      if (isWhole && name === "meeting" && memory !== null) {
        const working = memory();
        figures.add("deskMemory", "p50", percentile(working, 0.5), "MB");
        figures.add("deskMemory", "p99", percentile(working, 0.99), "MB");
      }
    }
  } finally {
    await desk.close();
  }
}

async function compare(measured: Measured, wanted: readonly Group[]): Promise<void> {
  const { subject, workFolder } = measured;
  if (wanted.every((group) => group.compare === undefined)) return;
  const copies = join(workFolder, "copies");
  mkdirSync(copies);
  const two = await openTwoCopies(subject.folder, copies, subject.administrator);
  try {
    for (const group of wanted) await group.compare?.({ ...measured, two });
  } finally {
    two.close();
  }
}

/** Measures groups of figures on one area. */
export async function measureArea(
  subject: Subject,
  figures: Figures,
  {
    repeats,
    workFolder,
    wanted,
  }: { readonly repeats: Repeats; readonly workFolder: string; readonly wanted: readonly GroupName[] },
): Promise<void> {
  const measured: Measured = { subject, figures, repeats, workFolder, plain: new Map() };
  const inOrder = groupNames.filter((name) => wanted.includes(name));
  const those = inOrder.map((name): Group => groups[name]);
  await compare(measured, those);
  for (const group of those) await group.inWindow?.(measured);
  if (those.some((group) => group.atDesk)) await atDesk(measured, inOrder);
}
