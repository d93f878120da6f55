import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Input, Output, ProcedureName } from "../../shared/contracts.ts";
import type { AccountId, AgencyId } from "../../shared/ids.ts";
import type { AgencyType } from "../../shared/agencies/model.ts";
import type { CivilDate } from "../../shared/dates.ts";
import type { Role } from "../../shared/policy.ts";
import type { Failure, Result } from "../../shared/result.ts";
import { createDesk, type Desk } from "../../electron/desk/desk.ts";
import { deriveKeyHere } from "../../electron/vault/vault.ts";

/** Derivations cheap enough for hundreds of tests; the production value is asserted in the vault's own. */
export const cheapCosts = { memoryKiB: 1024, passes: 1, lanes: 1 };

/** 25 November 2026, 09:00 in London. */
export const testNow = Date.UTC(2026, 10, 25, 9, 0, 0);

export interface TestAccount {
  readonly id: AccountId;
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly passphrase: string;
}

/** A real desk on a real encrypted area in a temporary folder. */
export interface TestDesk {
  readonly desk: Desk;
  readonly folder: string;
  readonly machineFolder: string;
  readonly agencies: Readonly<Record<string, AgencyId>>;
  readonly accounts: Readonly<Record<string, TestAccount>>;
  /** Milliseconds the desk's clock stands at; may be moved. */
  readonly clock: { now: number };
  /** Calls a procedure; answers its Result. */
  call<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Result<Output<Name>>>;
  /** Calls a procedure that must go well; throws its failure's code otherwise. */
  must<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  /** Calls a procedure that must fail; answers the failure. */
  refused<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Failure>;
  /** Leaves the area and signs in as one of `accounts`, by its key. */
  signInAs(key: string): Promise<void>;
  close(): Promise<void>;
}

interface Cast {
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: string;
}

const agencyTypes: Readonly<Record<string, AgencyType>> = {
  Coordination: "OTHER",
  Police: "POLICE",
  Housing: "HOUSING",
  "Victim support": "IDVA",
  "Mental health": "MENTAL_HEALTH",
};

const cast: readonly Cast[] = [
  { key: "chair", name: "Ruth Calder", role: "chair", agency: "Police" },
  { key: "police", name: "Paul Osei", role: "representative", agency: "Police" },
  { key: "housing", name: "Michael Adeyinka", role: "representative", agency: "Housing" },
  { key: "mentalHealth", name: "Jon Hale", role: "representative", agency: "Mental health" },
  { key: "adviser", name: "Leah Marsh", role: "adviser", agency: "Victim support" },
  { key: "otherAdviser", name: "Ines Duarte", role: "adviser", agency: "Victim support" },
  { key: "observer", name: "Olga Svensson", role: "observer", agency: "Coordination" },
  { key: "auditor", name: "Dora Keller", role: "auditor", agency: "Coordination" },
];

const papers = { signedOn: "2026-01-05" as CivilDate, expiresOn: "2027-01-05" as CivilDate };
const phrase = (key: string): string => `a passphrase of ${key} that is long enough`;

/** Makes an area with one account of every kind, all cleared, and signs in as the administrator. */
export async function aDesk(options: { readonly cast?: readonly string[] } = {}): Promise<TestDesk> {
  const root = mkdtempSync(join(tmpdir(), "concord-test-"));
  const clock = { now: testNow };
  const machineFolder = join(root, "machine");
  const desk = createDesk({
    machine: {
      name: "test-machine",
      folder: machineFolder,
      costs: cheapCosts,
      lowestCosts: cheapCosts,
      deriveKey: deriveKeyHere,
    },
    now: () => clock.now,
    report: (problem, procedure) => void process.stderr.write(`${procedure}: ${String(problem)}\n`),
  });
  const call = async <Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Result<Output<Name>>> =>
    (await desk.call(name, input)) as Result<Output<Name>>;
  const must = async <Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const result = await call(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.failure.code} ${JSON.stringify(result.failure.params)}`);
    return result.value;
  };
  const accounts: Record<string, TestAccount> = {};
  const agencies: Record<string, AgencyId> = {};

  const { folder } = await must("unlock.createArea", {
    parentFolder: root,
    name: "Northmere",
    country: "GB",
    language: "en",
    timeZone: "Europe/London",
    administratorName: "Ada Brook",
    post: "Coordinator",
    agencyName: "Coordination",
    agencyType: "OTHER",
    passphrase: phrase("administrator"),
  });
  const [own] = await must("agencies.list", {});
  if (!own) throw new Error("an area begins with one agency");
  agencies["Coordination"] = own.id;
  const agreement = { agreementSignedOn: papers.signedOn, agreementExpiresOn: papers.expiresOn };
  await must("agencies.change", {
    agencyId: own.id,
    name: own.name,
    type: own.type,
    core: false,
    active: true,
    ...agreement,
  });
  for (const [name, type] of Object.entries(agencyTypes).slice(1))
    agencies[name] = (await must("agencies.add", { name, type, core: true, ...agreement })).agencyId;
  const [administrator] = await must("accounts.list", {});
  if (!administrator) throw new Error("an area begins with one account");
  const declaration = { declarationSignedOn: papers.signedOn, declarationExpiresOn: papers.expiresOn };
  await must("accounts.change", { accountId: administrator.id, post: "Coordinator", agencyId: own.id, ...declaration });
  accounts["administrator"] = {
    id: administrator.id,
    agencyId: own.id,
    name: "Ada Brook",
    passphrase: phrase("administrator"),
  };
  for (const { key, name, role, agency } of cast) {
    if (options.cast && !options.cast.includes(key)) continue;
    const agencyId = agencies[agency] ?? own.id;
    const needsSecond = role === "auditor" || role === "administrator";
    const { accountId } = await must("accounts.add", {
      name,
      post: "",
      role,
      agencyId,
      passphrase: phrase(key),
      ...declaration,
      secondPerson: needsSecond ? { accountName: "Ruth Calder", passphrase: phrase("chair") } : null,
    });
    accounts[key] = { id: accountId, agencyId, name, passphrase: phrase(key) };
  }

  return {
    desk,
    folder,
    machineFolder,
    agencies,
    accounts,
    clock,
    call,
    must,
    async refused(name, input) {
      const result = await call(name, input);
      if (result.ok) throw new Error(`${name} was expected to be refused`);
      return result.failure;
    },
    async signInAs(key) {
      const account = accounts[key];
      if (!account) throw new Error(`no account ${key}`);
      await must("unlock.signIn", { accountName: account.name, passphrase: account.passphrase });
    },
    async close() {
      await desk.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
