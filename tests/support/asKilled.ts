import { cpSync, rmSync } from "node:fs";
import { signIn, deriveKeyHere, type Database } from "../../electron/vault/vault.ts";
import { cheapCosts, type TestDesk } from "./aDesk.ts";

/** Copies the area of a desk at work to `folder`, as the desk would leave it if it were killed now. */
export function asKilledNow(desk: TestDesk, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(desk.folder, folder, { recursive: true });
}

/** Looks into a file that nobody has open, as one of the accounts of `desk`. */
export async function lookedIn<Value>(
  { desk, key, folder }: { readonly desk: TestDesk; readonly key: string; readonly folder: string },
  work: (writer: Database) => Value,
): Promise<Value> {
  const { name = "", passphrase = "" } = desk.accounts[key] ?? {};
  const opened = await signIn({
    folder,
    name,
    passphrase,
    machine: "raw look",
    now: desk.clock.now,
    lowestCosts: cheapCosts,
    deriveKey: deriveKeyHere,
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  const value = work(opened.value.writer);
  opened.value.close();
  return value;
}
