import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { offeredInstruments } from "../../../build/demonstration/assessments.ts";
import { northmere } from "../../../build/demonstration/northmere.ts";
import type { AgencyKey, Vignette } from "../../../build/demonstration/model.ts";
import { addDays, addWorkingDays, type CivilDate } from "../../../shared/dates.ts";
import {
  bytesOfReference,
  type AccountId,
  type AgencyId,
  type CaseId,
  type ConferenceId,
} from "../../../shared/ids.ts";
import type { Output } from "../../../shared/contracts.ts";
import type { Result } from "../../../shared/result.ts";
import type { Language } from "../../../shared/settings/model.ts";
import type { Machine } from "../../features/unlock/program.ts";
import { createDesk, type Desk } from "../desk.ts";
import { holdConference } from "./holdConference.ts";
import { alreadyPast, daysOfEmergency, type Seeding } from "./seeding.ts";
import { enterReferral } from "./enterReferral.ts";
import { enterResearch } from "./enterResearch.ts";

export interface SeedOptions {
  readonly folder: string;
  readonly language: Language;
  readonly conferenceOn: CivilDate;
  readonly machine: Machine;
  /** The cases to enter: the demonstration's own unless told. */
  readonly vignettes?: readonly Vignette[];
  /** Hears what is done, in words, for a command line; and how far it is. */
  readonly onProgress?: (done: number, total: number) => void;
  /** What the administrator does once the agenda of the current conference is out and research is in. */
  readonly beforeMeeting?: (must: Seeding["must"], conferenceId: ConferenceId) => Promise<void>;
  /** Also holds the current conference, as `npm run demo` does. */
  readonly holdCurrent: boolean;
}

/** What came of it, for `summary.json`. */
export interface Seeded {
  readonly conferences: Readonly<Record<"closed" | "emergency" | "current" | "planned", ConferenceId>>;
  readonly cases: number;
  readonly hearings: number;
}

const papers = (conferenceOn: CivilDate) => ({
  signed: addDays(conferenceOn, -255),
  expires: addDays(conferenceOn, 165),
});

async function setUpArea(
  seeding: Omit<Seeding, "agencyIds" | "accountIds">,
  parentFolder: string,
): Promise<Pick<Seeding, "agencyIds" | "accountIds">> {
  const { language, conferenceOn, must } = seeding;
  const { signed, expires } = papers(conferenceOn);
  const [administrator, ...others] = northmere.accounts;
  const own = northmere.agencies.find((agency) => agency.key === administrator?.agency);
  if (!administrator || !own) throw new Error("the demonstration begins with its administrator");
  await must("unlock.createArea", {
    parentFolder,
    name: northmere.area.name,
    country: northmere.area.country,
    language,
    timeZone: northmere.area.timeZone,
    administratorName: administrator.name,
    post: administrator.post[language],
    agencyName: own.name[language],
    agencyType: own.type,
    passphrase: administrator.passphrase,
  });
  const agencyIds = new Map<AgencyKey, AgencyId>();
  const agreement = { agreementSignedOn: signed, agreementExpiresOn: expires };
  const [first] = await must("agencies.list", {});
  if (first) agencyIds.set(own.key, first.id);
  for (const { key, name, type, core } of northmere.agencies) {
    const agencyId = agencyIds.get(key);
    const stored = { name: name[language], type, core, ...agreement };
    if (agencyId) await must("agencies.change", { agencyId, active: true, ...stored });
    else agencyIds.set(key, (await must("agencies.add", stored)).agencyId);
  }
  const accountIds = new Map<string, AccountId>();
  const declaration = { declarationSignedOn: signed, declarationExpiresOn: expires };
  const [me] = await must("accounts.list", {});
  const agencyOf = (key: AgencyKey): AgencyId => {
    const id = agencyIds.get(key);
    if (!id) throw new Error(`no agency ${key}`);
    return id;
  };
  if (me) {
    accountIds.set(administrator.key, me.id);
    await must("accounts.change", {
      accountId: me.id,
      post: administrator.post[language],
      agencyId: agencyOf(administrator.agency),
      ...declaration,
    });
  }
  // The chair first: an auditor needs a second person who agrees (`RULES.md` 1).
  const chair = others.find((account) => account.role === "chair");
  for (const account of others.toSorted(
    (one, other) => Number(other.role === "chair") - Number(one.role === "chair"),
  )) {
    const needsSecond = account.role === "administrator" || account.role === "auditor";
    const { accountId } = await must("accounts.add", {
      name: account.name,
      post: account.post[language],
      role: account.role,
      agencyId: agencyOf(account.agency),
      passphrase: account.passphrase,
      ...declaration,
      secondPerson: needsSecond && chair ? { accountName: chair.name, passphrase: chair.passphrase } : null,
    });
    accountIds.set(account.key, accountId);
  }
  const area = await must("settings.area", {});
  const settings = { ...area.settings, instruments: [...offeredInstruments] };
  await must("settings.changeArea", { ...area, setUp: true, settings });
  return { agencyIds, accountIds };
}

async function seed(seeding: Seeding, options: SeedOptions): Promise<Seeded> {
  const { must, signInAs, moveTo, conferenceOn, agencyIds, accountIds } = seeding;
  const chairId = accountIds.get(northmere.accounts.find(({ role }) => role === "chair")?.key ?? "");
  if (!chairId) throw new Error("the demonstration has a chair");
  const cases = options.vignettes ?? northmere.cases;
  const heardBefore = cases.flatMap(({ earlier }) => earlier ?? []);
  const caseIds = new Map<string, CaseId>();
  const schedule = async (type: "ROUTINE" | "EMERGENCY", date: CivilDate): Promise<ConferenceId> => {
    await signInAs("administrator");
    moveTo(alreadyPast(seeding, addDays(date, type === "EMERGENCY" ? -1 : -12)), 9);
    const { conferenceId } = await must("conferences.schedule", {
      type,
      date,
      startsAt: "09:00",
      venue: northmere.venue[seeding.language],
      chairId,
      deputyChairId: null,
      minuteTaker: "Nora Whitfield",
      minutesPerCase: 12,
      breakMinutes: 15,
      agencyIds: [...agencyIds.values()],
      deadlines: null,
    });
    return conferenceId;
  };
  const list = async (conferenceId: ConferenceId, heardAt: string, date: CivilDate): Promise<void> => {
    const listed = [...heardBefore, ...cases].filter((one) => one.heardAt === heardAt);
    // With few cases a conference of the demonstration may have none; it then stays planned.
    if (listed.length === 0) return;
    for (const vignette of listed) {
      const caseId = caseIds.get(vignette.key);
      if (!caseId) continue;
      const { itemId } = await must("agenda.addCase", { conferenceId, caseId });
      await must("agenda.setMinutes", { conferenceId, itemId, minutes: vignette.minutes });
    }
    moveTo(addWorkingDays(date, heardAt === "emergency" ? -1 : -6, new Set()), 11);
    await must("conferences.circulate", { conferenceId });
  };
  for (const vignette of heardBefore) {
    const caseId = await enterReferral(seeding, vignette);
    if (caseId) caseIds.set(vignette.key, caseId);
  }
  const earlierOn = addDays(conferenceOn, -210);
  const earlier = heardBefore.length === 0 ? null : await schedule("ROUTINE", earlierOn);
  if (earlier) {
    await list(earlier, "earlier", earlierOn);
    await holdConference(seeding, {
      conferenceId: earlier,
      date: earlierOn,
      vignettes: heardBefore,
      caseIds,
      approve: true,
      complete: true,
    });
  }
  let done = 0;
  for (const vignette of cases) {
    const caseId = await enterReferral(seeding, vignette, caseIds.get(vignette.earlier?.key ?? "") ?? null);
    if (caseId) caseIds.set(vignette.key, caseId);
    done += 1;
    options.onProgress?.(done, cases.length + 4);
  }
  const closedOn = addDays(conferenceOn, -28);
  const emergencyOn = addDays(conferenceOn, -daysOfEmergency);
  const closed = await schedule("ROUTINE", closedOn);
  await list(closed, "closed", closedOn);
  await holdConference(seeding, {
    conferenceId: closed,
    date: closedOn,
    vignettes: cases.filter((one) => one.heardAt === "closed"),
    caseIds,
    approve: true,
  });
  options.onProgress?.(cases.length + 1, cases.length + 4);
  const current = await schedule("ROUTINE", conferenceOn);
  await list(current, "current", conferenceOn);
  const heardNext = cases.filter((one) => one.heardAt === "current");
  if (heardNext.length > 0) await enterResearch(seeding, { conferenceId: current, vignettes: heardNext, caseIds });
  if (options.beforeMeeting && heardNext.length > 0) {
    await signInAs("administrator");
    await options.beforeMeeting(must, current);
  }
  const emergency = await schedule("EMERGENCY", emergencyOn);
  await list(emergency, "emergency", emergencyOn);
  await holdConference(seeding, {
    conferenceId: emergency,
    date: emergencyOn,
    vignettes: cases.filter((one) => one.heardAt === "emergency"),
    caseIds,
    approve: true,
  });
  options.onProgress?.(cases.length + 2, cases.length + 4);
  const planned = await schedule("ROUTINE", addDays(conferenceOn, 28));
  let hearings =
    heardBefore.length + cases.filter((one) => one.heardAt === "closed" || one.heardAt === "emergency").length;
  if (options.holdCurrent) {
    const vignettes = cases.filter((one) => one.heardAt === "current");
    await holdConference(seeding, { conferenceId: current, date: conferenceOn, vignettes, caseIds, approve: true });
    hearings += vignettes.length;
  }
  options.onProgress?.(cases.length + 4, cases.length + 4);
  return { conferences: { closed, emergency, current, planned }, cases: cases.length, hearings };
}

/**
 * Makes the demonstration area through a desk of its own, procedure by procedure, as people would. It is built under
 * another name and renamed when whole, so that a half one is never opened. Throws the first failure's code.
 */
export async function seedDemonstration(options: SeedOptions): Promise<Seeded> {
  const { folder, language, conferenceOn, machine } = options;
  const building = join(dirname(folder), "building");
  rmSync(building, { recursive: true, force: true });
  const clock = { now: 0 };
  let wanted: string | null = null;
  const desk: Desk = createDesk({
    machine: { ...machine, folder: join(building, "machine"), makesDemonstration: true },
    now: () => clock.now,
    randomBytes(count) {
      const bytes = wanted === null ? randomBytes(count) : bytesOfReference(wanted);
      wanted = null;
      return bytes;
    },
  });
  const must: Seeding["must"] = async (name, input) => {
    const result = (await desk.call(name, input)) as Result<Output<typeof name>>;
    if (!result.ok) throw new Error(`${name}: ${result.failure.code} ${JSON.stringify(result.failure.params)}`);
    return result.value;
  };
  const base = {
    language,
    conferenceOn,
    must,
    referenceIs: (reference: string) => void (wanted = reference),
    moveTo: (day: CivilDate, hour: number, minute = 0) =>
      void (clock.now = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000 + minute * 60_000),
    signInAs: async (key: string) => {
      const account = northmere.accounts.find((one) => one.key === key || one.role === key);
      if (!account) throw new Error(`no account ${key}`);
      if ((await must("unlock.state", {})).session?.accountName === account.name) return;
      await must("unlock.signIn", { accountName: account.name, passphrase: account.passphrase });
    },
  };
  try {
    base.moveTo(addDays(conferenceOn, -250), 9);
    mkdirSync(building, { recursive: true, mode: 0o700 });
    const ids = await setUpArea(base, building);
    const seeded = await seed({ ...base, ...ids }, options);
    await desk.close();
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    renameSync(join(building, `${northmere.area.name}.concord`), folder);
    return seeded;
  } finally {
    await desk.close();
    rmSync(building, { recursive: true, force: true });
  }
}
