import { join } from "node:path";
import { mustOver, type Must } from "../../build/bench/caller.ts";
import {
  enterCase,
  filledForm,
  makeSmallArea,
  people,
  signInAs,
  type PersonKey,
  type SmallArea,
} from "../../build/bench/smallArea.ts";
import { createDesk } from "../../electron/desk/desk.ts";
import { deriveKeyHere } from "../../electron/vault/vault.ts";
import type { CaseId } from "../../shared/ids.ts";
import { rawSight, type RawSight } from "../support/rawFile.ts";
import { enterAs, lowCosts } from "./areas.ts";
import { below, howMany, oneOf, type Proof } from "./promise.ts";
import { inRoom } from "./room.ts";

const everybody = Object.keys(people) as PersonKey[];
/** Who may read a restricted case at all here; the chair stays, so that somebody is always left. */
const others: readonly PersonKey[] = ["administrator", "adviser", "housing"];

/** A restricted case with the words that stand nowhere else, and who its readers are now. */
interface Sealed {
  readonly caseId: CaseId;
  readonly words: readonly string[];
  readers: readonly PersonKey[];
}

const lookAs = (area: SmallArea, key: PersonKey): Promise<RawSight> =>
  rawSight(area.folder, people[key], { now: Date.now(), costs: lowCosts });

/** In words what somebody who is no reader still finds, with a passphrase of their own and no program. */
async function foundBy(area: SmallArea, cases: readonly Sealed[]): Promise<{ found: string[]; tries: number }> {
  const found: string[] = [];
  let tries = 0;
  for (const key of everybody) {
    const sight = await lookAs(area, key);
    for (const { caseId, words, readers } of cases) {
      tries += words.length + 1;
      for (const word of sight.shows(words)) found.push(`${word} stands in clear on a page`);
      if (readers.includes(key)) continue;
      if ([...sight.sealedUnder(caseId)].some((compartment) => sight.holds.has(compartment)))
        found.push(`${key} holds a key of a case restricted to ${readers.join(", ")}`);
    }
  }
  return { found, tries };
}

async function enter(must: Must, area: SmallArea, name: string, readers: readonly PersonKey[] | null): Promise<Sealed> {
  await signInAs(must, "administrator");
  const words = [`${name}family`, `background${name}`, `lane${name}`];
  const form = filledForm(words[0] ?? "", `In the ${words[1]} of it.`);
  // Nobody in it may be taken for somebody of another case: that would have to be decided first.
  const nobodyElse = { givenNames: `${name}given`, dateOfBirth: null };
  const caseId = await enterCase(must, area, {
    form: {
      ...form,
      victim: { ...form.victim, ...nobodyElse },
      perpetrators: form.perpetrators.map((person) => ({ ...person, ...nobodyElse, givenNames: `${name}other` })),
      children: [],
      childReferralMade: "NO",
    },
    contacts: [
      {
        of: "VICTIM",
        kind: "ADDRESS",
        value: `${words[2]} 1`,
        safe: true,
        confidential: false,
        safeTimes: "",
        leaveMessage: false,
        codeWord: "",
      },
    ],
    readers,
  });
  // Whoever is named as the victim's adviser is a reader too.
  return { caseId, words, readers: readers === null ? [] : [...new Set<PersonKey>([...readers, "adviser"])] };
}

/** One change of who reads a case, made through the program. */
async function changeReaders(must: Must, area: SmallArea, sealed: Sealed, random: () => number): Promise<void> {
  const key = oneOf(random, others);
  await signInAs(must, "chair");
  const change = { caseId: sealed.caseId, accountId: area.accounts[key], reason: "a change" };
  if (sealed.readers.includes(key)) {
    await must("access.removeReader", change);
    sealed.readers = sealed.readers.filter((reader) => reader !== key);
  } else {
    await must("cases.addReader", change);
    sealed.readers = [...sealed.readers, key];
  }
}

async function restrict(must: Must, area: SmallArea, sealed: Sealed): Promise<void> {
  await signInAs(must, "administrator");
  await must("unlock.reauthenticate", { passphrase: people.administrator.passphrase });
  const readers: PersonKey[] = ["chair", "administrator"];
  await must("access.restrict", {
    caseId: sealed.caseId,
    readers: readers.map((key) => area.accounts[key]),
    reason: "a colleague",
  });
  sealed.readers = readers;
}

/** What a removal would leave behind that only crosses out a name: the key stays with who had it. */
async function crossOutOnly(area: SmallArea, sealed: Sealed): Promise<boolean> {
  const opened = await enterAs(area.folder, "administrator");
  opened.writer
    .prepare("DELETE FROM case_readers WHERE case_id = ? AND account_id = ?")
    .run(sealed.caseId, area.accounts.administrator);
  opened.close();
  const crossed = { ...sealed, readers: sealed.readers.filter((key) => key !== "administrator") };
  return (await foundBy(area, [crossed])).found.length > 0;
}

export const sealedCases: Proof = {
  id: "R23",
  promise:
    "Who unlocks the file with a passphrase of their own finds no word of a case restricted to others on any page, and no key to it: made so, restricted later, after readers came and went",
  control: "the pages of a plain case, a reader's own keys, and a removal that only crosses out the name",
  prove: (amount, random) =>
    inRoom(async (room) => {
      const area = await makeSmallArea(room, join(room, "machine"), lowCosts);
      const desk = createDesk({
        machine: { name: "sealed", folder: join(room, "machine"), lowestCosts: lowCosts, deriveKey: deriveKeyHere },
      });
      const must = mustOver(desk);
      await must("unlock.chooseArea", { folder: area.folder });
      const letters = "bcdfghjklmnpqrstvwxz";
      const mark = () => Array.from({ length: 9 }, () => letters[below(random, letters.length)]).join("");
      const made = await enter(must, area, mark(), ["chair", "administrator"]);
      const later = await enter(must, area, mark(), null);
      await must("unlock.lock", {});
      const plain = await lookAs(area, "housing");
      const pagesAreRead = plain.shows(later.words).length === later.words.length;
      const keysAreSeen = (await foundBy(area, [{ ...made, readers: ["chair"] }])).found.length > 0;
      await restrict(must, area, later);
      const failures: string[] = [];
      let tries = 0;
      const turns = howMany(amount, { quick: 3, usual: 40, nightly: 2000 });
      for (let turn = 0; turn < turns; turn += 1) {
        await must("unlock.lock", {});
        const { found, tries: more } = await foundBy(area, [made, later]);
        tries += more;
        failures.push(...found);
        await changeReaders(must, area, oneOf(random, [made, later]), random);
      }
      // Whoever stays still reads all of it.
      await signInAs(must, "chair");
      for (const { caseId, words } of [made, later])
        if (!JSON.stringify(await must("cases.open", { caseId })).includes(words[0] ?? ""))
          failures.push("a reader does not read the case any more");
      if (!made.readers.includes("administrator")) await changeReadersTo(must, area, made);
      await must("unlock.lock", {});
      const crossedOut = await crossOutOnly(area, made);
      await desk.close();
      return { tries, failures, caught: pagesAreRead && keysAreSeen && crossedOut };
    }),
};

/** Names the administrator again, so that the control has somebody to cross out. */
async function changeReadersTo(must: Must, area: SmallArea, sealed: Sealed): Promise<void> {
  await must("cases.addReader", {
    caseId: sealed.caseId,
    accountId: area.accounts.administrator,
    reason: "for the control",
  });
  sealed.readers = [...sealed.readers, "administrator"];
}
