import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { northmere } from "../../build/demonstration/northmere.ts";
import type { DemonstrationPerson } from "../../build/demonstration/model.ts";
import { createDesk, type Desk } from "../../electron/desk/desk.ts";
import { seedDemonstration } from "../../electron/desk/demonstration/seedDemonstration.ts";
import { deriveKeyHere, signIn } from "../../electron/vault/vault.ts";
import { CivilDate } from "../../shared/dates.ts";
import type { Result } from "../../shared/result.ts";
import { cheapCosts } from "./aDesk.ts";

/** The day of the current conference of the demonstration in tests. */
export const conferenceOn = CivilDate.parse("2026-11-25");

const Ids = z.array(z.object({ id: z.string(), caseId: z.string().nullable(), conferenceId: z.string().nullable() }));
export type Ids = z.infer<typeof Ids>;

/** Every object of the area, read past the desk, so that a test can ask for what somebody may not know of. */
export interface Everything {
  readonly cases: Ids;
  readonly referrals: Ids;
  readonly conferences: Ids;
  readonly hearings: Ids;
  readonly actions: Ids;
  readonly contacts: Ids;
  readonly people: Ids;
  readonly changes: Ids;
  readonly items: Ids;
  readonly assessments: Ids;
  readonly agencies: Ids;
}

/** The demonstration area, seeded as `npm run demo` and the program do, behind a real desk. */
export interface ADemonstration {
  readonly desk: Desk;
  readonly folder: string;
  readonly clock: { now: number };
  readonly everything: Everything;
  readonly referenceOf: ReadonlyMap<string, string>;
  call(name: string, input: unknown): Promise<Result<unknown>>;
  signInAs(account: DemonstrationPerson): Promise<void>;
  close(): Promise<void>;
}

const queries: Readonly<Record<keyof Everything, string>> = {
  cases: "SELECT id, id AS caseId, NULL AS conferenceId FROM cases ORDER BY reference",
  referrals: "SELECT id, case_id AS caseId, NULL AS conferenceId FROM referrals ORDER BY reference",
  conferences: "SELECT id, NULL AS caseId, id AS conferenceId FROM conferences ORDER BY date",
  hearings: "SELECT id, case_id AS caseId, conference_id AS conferenceId FROM hearings ORDER BY id",
  actions: "SELECT id, case_id AS caseId, NULL AS conferenceId FROM actions ORDER BY id",
  contacts:
    "SELECT id, case_id AS caseId, referral_id AS conferenceId FROM contacts WHERE case_id IS NOT NULL ORDER BY id",
  people: "SELECT person_id AS id, case_id AS caseId, NULL AS conferenceId FROM case_people ORDER BY case_id, position",
  changes:
    "SELECT id, case_id AS caseId, NULL AS conferenceId FROM field_history WHERE kind = 'contact' AND case_id IS NOT NULL ORDER BY rowid",
  items: "SELECT id, case_id AS caseId, conference_id AS conferenceId FROM agenda_items ORDER BY id",
  assessments: "SELECT id, case_id AS caseId, NULL AS conferenceId FROM assessments ORDER BY id",
  agencies: "SELECT id, NULL AS caseId, NULL AS conferenceId FROM agencies ORDER BY name",
};

/** Seeds the area in a temporary folder, with keys cheap enough for tests; the clock stands at `now`. */
export async function aDemonstration(options: {
  readonly holdCurrent: boolean;
  readonly now: number;
}): Promise<ADemonstration> {
  const root = mkdtempSync(join(tmpdir(), "concord-demonstration-"));
  const folder = join(root, "area", "Northmere.concord");
  mkdirSync(join(root, "area"));
  const machine = {
    name: "test-machine",
    folder: join(root, "machine"),
    costs: cheapCosts,
    lowestCosts: cheapCosts,
    deriveKey: deriveKeyHere,
  };
  await seedDemonstration({ folder, language: "en", conferenceOn, machine, holdCurrent: options.holdCurrent });

  const [administrator] = northmere.accounts;
  if (!administrator) throw new Error("the demonstration begins with its administrator");
  const area = await signIn({ ...machine, machine: "reader", folder, now: options.now, ...administrator });
  if (!area.ok) throw new Error(area.failure.code);
  const { reader } = area.value;
  const rows = (name: keyof Everything) => Ids.parse(reader.prepare(queries[name]).all());
  const everything: Everything = {
    cases: rows("cases"),
    referrals: rows("referrals"),
    conferences: rows("conferences"),
    hearings: rows("hearings"),
    actions: rows("actions"),
    contacts: rows("contacts"),
    people: rows("people"),
    changes: rows("changes"),
    items: rows("items"),
    assessments: rows("assessments"),
    agencies: rows("agencies"),
  };
  const References = z.array(z.object({ id: z.string(), reference: z.string() }));
  const referenceOf = new Map(
    References.parse(reader.prepare("SELECT id, reference FROM cases").all()).map((row) => [row.id, row.reference]),
  );
  area.value.close();

  const clock = { now: options.now };
  const desk = createDesk({
    machine,
    now: () => clock.now,
    report: (problem, procedure) => void process.stderr.write(`${procedure}: ${String(problem)}\n`),
  });
  await desk.call("unlock.chooseArea", { folder });
  return {
    desk,
    folder,
    clock,
    everything,
    referenceOf,
    call: (name, input) => desk.call(name, input),
    async signInAs({ name, passphrase }) {
      const result = await desk.call("unlock.signIn", { accountName: name, passphrase });
      if (!result.ok) throw new Error(result.failure.code);
    },
    async close() {
      await desk.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
