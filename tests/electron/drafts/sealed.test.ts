import { afterAll, beforeAll, expect, test } from "vitest";
import { deriveKeyHere, openOwn, signIn, type AccountKeys } from "../../../electron/vault/vault.ts";
import type { CaseId } from "../../../shared/ids.ts";
import { placeKey, DraftPlace } from "../../../shared/drafts/place.ts";
import { anAcceptedCase } from "../../support/aConference.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../support/aDesk.ts";
import { rawSight } from "../../support/rawFile.ts";

// Whoever has a passphrase of the area holds the data key, and can read the file with tools of their own. What somebody
// typed and did not send must be shut to them even then: the other readers of the case included.

let desk: TestDesk;
let caseId: CaseId;
const words = ["Quorvexilhof", "zandrofemustrasse"];
const place = (): DraftPlace => DraftPlace.parse({ form: "order", caseId });

beforeAll(async () => {
  desk = await aDesk();
  caseId = await anAcceptedCase(desk, "Thorne", { readers: ["chair", "otherAdviser", "administrator"] });
  await desk.signInAs("chair");
  for (const body of [words[0], words.join(" ")])
    await desk.must("drafts.keep", { place: place(), baseVersion: 0, body: JSON.stringify(body) });
  // A word in a place that is not sealed, to see that the pages are read at all.
  const view = { list: "cases", filter: { owes: "OVERDUE" }, order: { by: "actions", descending: true } } as const;
  await desk.must("lists.keepView", { name: "Plimbotraskansicht", view });
  await desk.must("unlock.lock", {});
}, 60_000);
afterAll(() => desk.close());

const accountOf = (key: string) => desk.accounts[key] ?? expect.fail(key);
/** The stored draft of the chair as an account finds it with its own passphrase and the vault alone. */
async function foundBy(key: string): Promise<{ body: string; keys: AccountKeys; where: string; close: () => void }> {
  const { name, passphrase } = accountOf(key);
  const opened = await signIn({
    name,
    passphrase,
    folder: desk.folder,
    machine: "raw",
    now: desk.clock.now,
    lowestCosts: cheapCosts,
    deriveKey: deriveKeyHere,
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  const { reader, keys, close } = opened.value;
  const body = reader
    .prepare("SELECT body FROM drafts WHERE account_id = ?")
    .pluck()
    .get(accountOf("chair").id) as string;
  return { body, keys, where: `drafts.body.${accountOf("chair").id}.${placeKey(place())}`, close };
}

test.each(["administrator", "otherAdviser", "police", "auditor"])(
  "no page holds a word of it in clear for %s, who holds the data key",
  async (key) => {
    const { name, passphrase } = accountOf(key);
    const sight = await rawSight(desk.folder, { name, passphrase }, { now: desk.clock.now, costs: cheapCosts });
    expect(sight.shows(words)).toEqual([]);
    // The negative control: what is not sealed is found on the same pages.
    expect(sight.shows(["Plimbotraskansicht"])).toEqual(["Plimbotraskansicht"]);
  },
);

test.each(["administrator", "otherAdviser", "police", "auditor"])("the keys of %s do not open it", async (key) => {
  const { body, keys, where, close } = await foundBy(key);
  expect(body).toMatch(/^own:1:/u);
  expect(openOwn(keys, body, where)).toBeNull();
  close();
});

test("the negative control: the author's own keys open it, in its own row only", async () => {
  const { body, keys, where, close } = await foundBy("chair");
  expect(JSON.parse(openOwn(keys, body, where) ?? "null")).toBe(words.join(" "));
  expect(openOwn(keys, body, `${where}x`)).toBeNull();
  expect(openOwn(keys, `${body.slice(0, -8)}AAAAAAA=`, where)).toBeNull();
  expect(openOwn(keys, "plain", where)).toBeNull();
  close();
});

test("what a removed account had typed goes with it", async () => {
  await desk.signInAs("housing");
  await desk.must("drafts.keep", { place: { form: "newAgency" }, baseVersion: 0, body: '"x"' });
  await desk.signInAs("administrator");
  await desk.must("unlock.reauthenticate", { passphrase: accountOf("administrator").passphrase });
  await desk.must("accounts.remove", { accountId: accountOf("housing").id, reason: "left" });
  await desk.must("unlock.lock", {});
  const { name, passphrase } = accountOf("administrator");
  const opened = await signIn({
    name,
    passphrase,
    folder: desk.folder,
    machine: "raw",
    now: desk.clock.now,
    lowestCosts: cheapCosts,
    deriveKey: deriveKeyHere,
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  const authors = opened.value.reader.prepare("SELECT DISTINCT account_id FROM drafts").pluck().all();
  opened.value.close();
  expect(authors).toEqual([accountOf("chair").id]);
});
