import { deriveKeyInChild } from "../../electron/vault/deriveKey.ts";
import { costsOf } from "./deskFacts.ts";
import { median, timed, timedTimes } from "./figures.ts";
import type { AtDesk, Group } from "./measuring.ts";

async function atDesk({ subject, figures, repeats, desk }: AtDesk): Promise<void> {
  const { must } = desk;
  const { name: accountName, passphrase } = subject.administrator;
  const signIn = () => must("unlock.signIn", { accountName, passphrase });
  const firstScreen = () =>
    Promise.all([
      must("conferences.list", {}),
      must("actions.list", { whose: "mine", open: true }),
      must("backup.state", {}),
    ]);
  const derive = deriveKeyInChild();
  const costs = costsOf(subject.folder);
  const request = { passphrase: Buffer.from(passphrase), salt: Buffer.alloc(32, 1), costs };
  figures.add("argon2", "median", median(await timedTimes(repeats.signIns, () => derive(request))));
  figures.add("signIn", "cold", await timed(signIn));
  figures.add("signIn", "median", median(await timedTimes(repeats.signIns, signIn)));
  figures.add(
    "openToFirstScreen",
    "median",
    median(await timedTimes(repeats.signIns, () => signIn().then(firstScreen))),
  );
}

/** From the passphrase to the first screen. */
export const signIn: Group = { atDesk };
