import { people } from "../../build/bench/smallArea.ts";
import { enter, quickArea } from "./areas.ts";
import { below, howMany, oneOf, type Proof } from "./promise.ts";
import { inRoom } from "./room.ts";

/** Ways a passphrase comes out wrong; each changes it. */
const slips: readonly ((right: string, random: () => number) => string)[] = [
  (right) => right.toUpperCase(),
  (right) => `${right} `,
  (right) => ` ${right}`,
  (right) => right.replace(" ", "  "),
  (right) => right.slice(0, -1),
  (right) => `${right}\u0000`,
  (right) => right + right,
  (right) => right.replace("a", "а"),
  () => "",
  (right) => right.repeat(40),
  (right, random) => {
    const at = below(random, right.length);
    return right.slice(0, at) + String.fromCharCode(97 + below(random, 26)) + right.slice(at);
  },
  (right, random) => {
    const at = below(random, right.length);
    return right.slice(0, at) + right.slice(at + 1);
  },
];

export const wrongPassphrases: Proof = {
  id: "R10",
  promise:
    "Only the right name with the right passphrase opens the area; every other pair gets one and the same answer",
  control: "the right passphrase in another Unicode form, which must open",
  prove: (amount, random) =>
    inRoom(async (room) => {
      const { folder } = await quickArea(room);
      const tries = howMany(amount, { quick: 80, usual: 600, nightly: 20_000 });
      const failures: string[] = [];
      const accounts = Object.values(people);
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const { name, passphrase } = oneOf(random, accounts);
        const someoneElse = oneOf(
          random,
          accounts.filter((one) => one.name !== name),
        );
        const tried = oneOf(random, [
          { name, passphrase: oneOf(random, slips)(passphrase, random) },
          { name, passphrase: someoneElse.passphrase },
          { name: `${name}a`, passphrase },
        ]);
        if (tried.name === name && tried.passphrase === passphrase) continue;
        const opened = await enter(folder, tried);
        if (opened.ok) {
          opened.value.close();
          failures.push(`try ${attempt} opened the area`);
        } else if (
          opened.failure.code !== "vault.wrongPassphraseOrAccount" ||
          Object.keys(opened.failure.params).length > 0
        )
          failures.push(`try ${attempt} was answered ${JSON.stringify(opened.failure)}`);
      }
      const { name, passphrase } = people.administrator;
      // Full-width letters are the same text after NFKC, and an account's name is compared without case.
      const wide = passphrase.replace("o", "ｏ");
      const same = await enter(folder, { name: name.toUpperCase(), passphrase: wide });
      if (same.ok) same.value.close();
      return { tries, failures, caught: same.ok };
    }),
};
