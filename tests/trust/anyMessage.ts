import { contracts, type ProcedureName } from "../../shared/contracts.ts";
import { emptyForm } from "../../shared/referrals/emptyForm.ts";
import { changeTo, hiddenCases } from "./hiddenCases.ts";
import { below, howMany, oneOf, type Proof } from "./promise.ts";
import { inRoom } from "./room.ts";

const secret = "Canary-4711-typed-words";
/** These leave the area or take a whole derivation each; they have proofs of their own. */
const apart: ReadonlySet<ProcedureName> = new Set([
  "unlock.lock",
  "unlock.createArea",
  "unlock.signIn",
  "unlock.recover",
  "unlock.openDemonstration",
  "unlock.chooseArea",
  "unlock.changePassphrase",
  "accounts.add",
  "accounts.remove",
]);
const names = (Object.keys(contracts) as ProcedureName[]).filter((name) => !apart.has(name));

const deep = (levels: number): unknown => (levels === 0 ? secret : [deep(levels - 1)]);

/** A value of any kind, some of them unkind. */
function anything(random: () => number, ids: readonly string[]): unknown {
  return oneOf<() => unknown>(random, [
    () => null,
    () => secret,
    () => oneOf(random, ids),
    () => below(random, 1000) - 500,
    () => Number.MAX_VALUE,
    () => true,
    () => [],
    () => ({}),
    () => emptyForm,
    () => ({ toString: 1, constructor: null, length: 3 }),
    () => JSON.parse(`{"__proto__":{"role":"administrator"},"a":"${secret}"}`) as unknown,
    () => deep(200),
    () => secret.repeat(5000),
    () => "\u0000\uD800\u202E",
    () => [secret, oneOf(random, ids), {}],
    () => "2026-02-30",
    () => undefined,
  ])();
}

const keys = [
  "caseId",
  "hearingId",
  "conferenceId",
  "actionId",
  "referralId",
  "agencyId",
  "accountId",
  "text",
  "field",
  "form",
  "baseVersion",
  "reason",
  "__proto__",
  "role",
  "session",
  "folder",
  "importId",
  "itemId",
  "kind",
  "recipients",
  "contacts",
  "whose",
  "open",
] as const;

function message(random: () => number, ids: readonly string[]): { name: string; input: unknown } {
  const name =
    random() < 0.95 ? oneOf(random, names) : oneOf(random, ["", "__proto__", "constructor", "cases.open ", secret]);
  if (random() < 0.15) return { name, input: anything(random, ids) };
  const shape = Object.hasOwn(contracts, name) ? contracts[name as ProcedureName].input : null;
  const own = shape && "shape" in shape ? Object.keys(shape.shape) : [];
  const input = Object.fromEntries(
    [...own, ...(random() < 0.3 ? [oneOf(random, keys)] : [])].map((key) => [
      key,
      key.endsWith("Id") && random() < 0.7 ? oneOf(random, ids) : anything(random, ids),
    ]),
  );
  return { name, input };
}

/** In words what is wrong with an answer, or null. */
function wrongWith(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null || !("ok" in answer)) return "no Result";
  if (answer.ok === true) return null;
  const text = JSON.stringify(answer);
  if (text.includes(secret) || text.includes(secret.slice(0, 11))) return "the failure repeats what was sent";
  const code = /"code":"([a-zA-Z]+\.[a-zA-Z]+)"/u.exec(text)?.[1];
  if (code === undefined) return `a failure without a code: ${text.slice(0, 100)}`;
  return code === "desk.broken" ? "the desk broke" : null;
}

export const anyMessage: Proof = {
  id: "R14",
  promise:
    "Whatever a message holds, the answer is a Result that repeats nothing of it, and nobody is let further than before",
  control: "a desk that repeats what it was sent, one that throws, and one that breaks",
  prove: (amount, random) =>
    inRoom(async (room) => {
      const made = await hiddenCases(room);
      const ids = [
        made.shared,
        made.apart,
        made.openCase,
        ...made.area.agencies.values(),
        ...Object.values(made.area.accounts),
        ...made.hidden.flatMap(({ caseId, hearingId, actionIds, referralIds }) => [
          caseId,
          hearingId,
          ...actionIds,
          ...referralIds,
        ]),
      ];
      const tries = howMany(amount, { quick: 2500, usual: 20_000, nightly: 2_000_000 });
      const failures: string[] = [];
      const stored = async () =>
        JSON.stringify([await made.must("accounts.list", {}), await made.must("agencies.list", {})]);
      const before = await stored();
      await changeTo(made.must, "housing");
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const { name, input } = message(random, ids);
        const wrong = wrongWith(await made.desk.call(name, input).catch(() => "thrown"));
        if (wrong !== null) failures.push(`${name}: ${wrong}`);
      }
      await changeTo(made.must, "administrator");
      if ((await stored()) !== before) failures.push("accounts or agencies were changed");
      await made.desk.close();
      const repeating = { ok: false, failure: { code: "desk.badInput", params: { value: secret } } };
      const caught = [repeating, "thrown", { ok: false, failure: { code: "desk.broken", params: {} } }].every(
        (answer) => wrongWith(answer) !== null,
      );
      return { tries, failures, caught };
    }),
};
