import { randomUUID } from "node:crypto";
import type { Desk } from "../../electron/desk/desk.ts";
import { changeTo, hiddenCases, type HiddenCases } from "./hiddenCases.ts";
import { howMany, type Proof } from "./promise.ts";
import { inRoom } from "./room.ts";

type Asked = (ids: { caseId: string; hearingId: string; referralId: string; actionId: string }) => {
  readonly name: string;
  readonly input: unknown;
};

const asked: readonly Asked[] = [
  ({ caseId }) => ({ name: "cases.open", input: { caseId } }),
  ({ hearingId }) => ({ name: "meeting.hearing", input: { hearingId } }),
  ({ referralId }) => ({ name: "referrals.open", input: { referralId } }),
  ({ actionId }) => ({ name: "actions.history", input: { actionId } }),
  ({ caseId }) => ({ name: "access.noteAttempts", input: { caseId } }),
];

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** A generous bound: what a person with a clock could tell apart over many tries lies well outside of it. */
const mostApart = 1.2;

/** How much longer what is there takes than what is not, as a ratio of medians; asked in turns. */
async function apart(
  call: Desk["call"],
  { ask, there, times }: { readonly ask: Asked; readonly there: Parameters<Asked>[0]; readonly times: number },
): Promise<number> {
  const taken: Record<"there" | "absent", number[]> = { there: [], absent: [] };
  const once = async (kind: "there" | "absent"): Promise<void> => {
    const absent = {
      caseId: randomUUID(),
      hearingId: randomUUID(),
      referralId: randomUUID(),
      actionId: randomUUID(),
    };
    const { name, input } = ask(kind === "there" ? there : absent);
    const since = performance.now();
    await call(name, input);
    taken[kind].push(performance.now() - since);
  };
  for (let time = 0; time < times; time += 1) {
    await once(time % 2 === 0 ? "there" : "absent");
    await once(time % 2 === 0 ? "absent" : "there");
  }
  return median(taken.there) / median(taken.absent);
}

/** It tells only when it tells every time, and the same. */
const rounds = 4;
const isTelling = (ratios: readonly number[]): boolean =>
  ratios.every((ratio) => ratio > mostApart) || ratios.every((ratio) => ratio < 1 / mostApart);

/** Every question about one hidden case; answers in words which of them tells by its time. */
async function tellingTimes(call: Desk["call"], made: HiddenCases, times: number): Promise<string[]> {
  const hidden = made.hidden.find(({ why }) => why === "restricted");
  if (!hidden) throw new Error("one of the hidden cases is restricted");
  const there = {
    caseId: hidden.caseId,
    hearingId: hidden.hearingId,
    referralId: hidden.referralIds[0] ?? "",
    actionId: hidden.actionIds[0] ?? "",
  };
  const telling: string[] = [];
  for (const ask of asked) {
    const ratios: number[] = [];
    // A machine that is busy is slow for one of the two by chance, but not each time for the same one.
    do ratios.push(await apart(call, { ask, there, times }));
    while (ratios.length < rounds && isTelling(ratios));
    if (isTelling(ratios))
      telling.push(`${ask(there).name} takes ${ratios.map((ratio) => ratio.toFixed(2)).join(", ")} times as long`);
  }
  return telling;
}

export const sameTime: Proof = {
  id: "R24",
  promise: "What is not yours and what is not there take the same time to answer, within the noise of the machine",
  control: "a desk that returns early for what is not there, and one that looks one thing more up for what is",
  prove: (amount) =>
    inRoom(async (room) => {
      const made = await hiddenCases(room);
      await changeTo(made.must, "housing");
      const times = howMany(amount, { quick: 60, usual: 400, nightly: 10_000 });
      const call: Desk["call"] = (name, input) => made.desk.call(name, input);
      // Once without counting: the first calls compile what they run.
      await tellingTimes(call, made, 20);
      const failures = await tellingTimes(call, made, times);
      const known = JSON.stringify(made.hidden);
      const isThere = (input: unknown): boolean =>
        Object.values(input as Record<string, string>).some((id) => known.includes(id));
      const early: Desk["call"] = async (name, input) =>
        isThere(input) ? made.desk.call(name, input) : { ok: false, failure: { code: "desk.notYours", params: {} } };
      const more: Desk["call"] = async (name, input) => {
        for (let time = 0; isThere(input) && time < 4; time += 1) await made.desk.call("cases.list", {});
        return made.desk.call(name, input);
      };
      const caught =
        (await tellingTimes(early, made, 30)).length === asked.length &&
        (await tellingTimes(more, made, 30)).length === asked.length;
      await made.desk.close();
      return { tries: times * 2 * asked.length, failures, caught };
    }),
};
