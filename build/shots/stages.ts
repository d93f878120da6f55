import { cpSync } from "node:fs";
import { join } from "node:path";
import { createDesk } from "../../electron/desk/desk.ts";
import { holdConference } from "../../electron/desk/demonstration/holdConference.ts";
import { seedDemonstration, type Seeded } from "../../electron/desk/demonstration/seedDemonstration.ts";
import type { Seeding } from "../../electron/desk/demonstration/seeding.ts";
import { lowestCosts } from "../../electron/vault/vault.ts";
import type { Input, Output, ProcedureName } from "../../shared/contracts.ts";
import { CivilDate } from "../../shared/dates.ts";
import type { AgencyId, AccountId, CaseId, ConferenceId } from "../../shared/ids.ts";
import type { Result } from "../../shared/result.ts";
import type { Language } from "../../shared/settings/model.ts";
import { northmere } from "../demonstration/northmere.ts";

/** The demonstration area at one moment of its story. */
export interface Stage {
  readonly folder: string;
  readonly seeded: Seeded;
}

interface StageOptions {
  /** An own folder for this stage; the area is made in it. */
  readonly root: string;
  readonly language: Language;
  readonly conferenceOn: CivilDate;
}

const machineIn = (root: string) => ({ name: "shots", folder: join(root, "machine"), costs: lowestCosts });

/** The demonstration area with its current conference prepared (`held` false), or held and approved. */
export async function makeStage({ root, language, conferenceOn }: StageOptions, held: boolean): Promise<Stage> {
  const folder = join(root, `${northmere.area.name}.concord`);
  const machine = machineIn(root);
  return {
    folder,
    seeded: await seedDemonstration({ folder, language, conferenceOn, machine, holdCurrent: held }),
  };
}

/** Every procedure of the desk, as a call that must go well. */
export type Must = <Name extends ProcedureName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

/** Works on an area without a window, signed in as an account of the demonstration; `clock.now` may be moved. */
export async function workOn<Made>(
  { root, folder, now, as }: { root: string; folder: string; now: number; as: string },
  work: (must: Must, clock: { now: number }) => Promise<Made>,
): Promise<Made> {
  const clock = { now };
  const desk = createDesk({ machine: machineIn(root), now: () => clock.now });
  const must: Must = async (name, input) => {
    const result = (await desk.call(name, input)) as Result<Output<typeof name>>;
    if (!result.ok) throw new Error(`${name}: ${result.failure.code} ${JSON.stringify(result.failure.params)}`);
    return result.value;
  };
  try {
    await must("unlock.chooseArea", { folder });
    await must("unlock.signIn", { accountName: as, passphrase: passphraseOf(as) });
    return await work(must, clock);
  } finally {
    await desk.close();
  }
}

/** Somebody who is no reader asks for the restricted case, so that its readers are told. */
export async function tryAtRestricted(stage: Stage, root: string, now: number): Promise<void> {
  const nameOf = (key: string): string => northmere.accounts.find((account) => account.key === key)?.name ?? "";
  const on = { root, folder: stage.folder };
  const caseId = await workOn({ ...on, now: now - 3_600_000, as: nameOf("ruth") }, async (must) => {
    const { rows } = await must("cases.list", {});
    return rows.find(({ restricted }) => restricted)?.id ?? null;
  });
  if (caseId === null) return;
  // Refused, and that is what is wanted.
  for (const [place, key] of ["jon", "paul", "paul"].entries())
    await workOn({ ...on, now: now - (3 - place) * 600_000, as: nameOf(key) }, (must) =>
      must("cases.open", { caseId }),
    ).catch(() => null);
}

/** The victim of the demonstration's repeat, as a third agency writes her name. */
export const referredAgain = { givenNames: "Dessislava", familyName: "Iljeva" };

/** A third referral of the same two people comes in and waits for its decision. */
export async function referAgain(stage: Stage, root: string, now: number): Promise<void> {
  const nora = northmere.accounts.find(({ role }) => role === "administrator")?.name ?? "";
  await workOn({ root, folder: stage.folder, now, as: nora }, async (must) => {
    const { rows } = await must("referrals.list", { filter: { text: "Ilieff" } });
    const [before] = rows;
    if (!before) return;
    const { form, agencyId } = await must("referrals.open", { referralId: before.id });
    const today = CivilDate.parse(new Date(now).toISOString().slice(0, 10));
    const { referralId } = await must("referrals.start", {
      form: {
        ...form,
        date: today,
        lastIncidentOn: today,
        victim: { ...form.victim, ...referredAgain },
        perpetrators: form.perpetrators.map((person) => ({ ...person, givenNames: "Peter", dateOfBirth: null })),
        repeat: "NO",
        criteria: ["VISIBLE_HIGH_RISK"],
      },
      contacts: [],
      agencyId,
    });
    await must("referrals.submit", { referralId });
  });
}

/** The public passphrase of an account of the demonstration. */
export function passphraseOf(name: string): string {
  const account = northmere.accounts.find((one) => one.name === name);
  if (!account) throw new Error(`no account ${name}`);
  return account.passphrase;
}

class Interrupted extends Error {}

/**
 * A copy of a prepared stage in which the conference is in session: `heard` cases are closed, and of the next one
 * everything has been said but not yet all agreed. The clock of the room ends at `now`.
 */
export async function makeSession(
  stage: Stage,
  { root, language, conferenceOn }: StageOptions,
  { heard, now }: { heard: number; now: number },
): Promise<Stage> {
  const folder = join(root, `${northmere.area.name}.concord`);
  cpSync(stage.folder, folder, { recursive: true });
  const chair = northmere.accounts.find(({ role }) => role === "chair")?.name ?? "";
  await workOn({ root, folder, now, as: chair }, async (must, clock) => {
    const agencies = await must("agencies.list", {});
    const accounts = await must("accounts.list", {});
    const conferenceId: ConferenceId = stage.seeded.conferences.current;
    const agenda = await must("agenda.view", { conferenceId });
    const byReference = new Map(
      agenda.items.flatMap((item) => (item.caseId ? [[item.reference, item.caseId] as const] : [])),
    );
    const listed = northmere.cases.filter(({ reference }) => byReference.has(reference));
    const minutesHeard = listed.slice(0, heard).reduce((sum, { minutes }) => sum + minutes, 0);
    const began = now - (minutesHeard + 11) * 60_000;
    let closed = 0;
    let agreed = 0;
    const stopping: Seeding["must"] = async (name, input) => {
      if (name === "meeting.closeCase") closed += 1;
      if (name === "meeting.writeAction" && closed === heard) agreed += 1;
      if (agreed > 3) throw new Interrupted();
      return must(name, input);
    };
    const seeding: Seeding = {
      language,
      conferenceOn,
      must: stopping,
      agencyIds: new Map(
        northmere.agencies.flatMap(({ key, name }): [typeof key, AgencyId][] => {
          const found = agencies.find((agency) => agency.name === name[language]);
          return found ? [[key, found.id]] : [];
        }),
      ),
      accountIds: new Map(
        northmere.accounts.flatMap(({ key, name }): [string, AccountId][] => {
          const found = accounts.find((account) => account.name === name);
          return found ? [[key, found.id]] : [];
        }),
      ),
      signInAs: async () => undefined,
      referenceIs: () => undefined,
      // The story's minutes after nine, counted from when this session began.
      moveTo: (_day, hour, minute = 0) => void (clock.now = Math.min(began + ((hour - 9) * 60 + minute) * 60_000, now)),
    };
    const caseIds = new Map(
      listed.flatMap(({ key, reference }): [string, CaseId][] => {
        const caseId = byReference.get(reference);
        return caseId ? [[key, caseId]] : [];
      }),
    );
    await holdConference(seeding, {
      conferenceId,
      date: conferenceOn,
      vignettes: listed,
      caseIds,
      approve: false,
    }).catch((problem: unknown) => {
      if (!(problem instanceof Interrupted)) throw problem;
    });
  });
  return { folder, seeded: stage.seeded };
}
