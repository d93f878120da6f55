import { expect } from "vitest";
import type { Vignette } from "../../../build/demonstration/model.ts";
import { northmere } from "../../../build/demonstration/northmere.ts";
import { workOn, type Must } from "../../../build/shots/stages.ts";
import { nextWednesday } from "../../../electron/desk/demonstration/demonstration.ts";
import { seedDemonstration } from "../../../electron/desk/demonstration/seedDemonstration.ts";
import { lowestCosts } from "../../../electron/vault/vault.ts";
import { addDays, dayOf, instantOf } from "../../../shared/dates.ts";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { emptyResearch } from "../../../shared/research/model.ts";
import { EntryId, uuidV7 } from "../../../shared/ids.ts";
import { join } from "node:path";
import { aHome } from "./homes.ts";

/** The agencies that hold something on every case; all others answered that they hold nothing. */
export const speaking = ["police", "housing", "mentalHealth", "standards"] as const;

const passphrase = "one passphrase for whoever speaks here";
const agencyName = (key: string): string =>
  northmere.agencies.find((agency) => agency.key === key)?.name.en ?? expect.fail(key);

/** Every case of the demonstration on one list: heard for the first time, open to everybody invited. */
const sixteen: readonly Vignette[] = northmere.cases.map(
  ({ earlier: _earlier, restricted: _restricted, conflicts: _conflicts, reviews: _reviews, ...plain }) => ({
    ...plain,
    perpetrators: plain.perpetrators.map(({ worksForAgency: _worksForAgency, ...person }) => person),
    criteria: plain.criteria.filter((criterion) => criterion !== "REPEAT"),
    repeat: false,
    heardAt: "current",
  }),
);

/** Someone to answer for every agency that has no account of its own in the demonstration. */
async function addRepresentatives(must: Must): Promise<string[]> {
  const accounts = await must("accounts.list", {});
  const answering = new Set(accounts.flatMap(({ role, agencyId }) => (role === "representative" ? agencyId : [])));
  const today = dayOf(instantOf(Date.now()), northmere.area.timeZone);
  const added: string[] = [];
  for (const { id, name } of await must("agencies.list", {})) {
    if (answering.has(id)) continue;
    await must("accounts.add", {
      name: `Who speaks for ${name}`,
      post: "",
      role: "representative",
      agencyId: id,
      passphrase,
      declarationSignedOn: addDays(today, -30),
      declarationExpiresOn: addDays(today, 300),
      secondPerson: null,
    });
    added.push(`Who speaks for ${name}`);
  }
  return added;
}

async function returnResearch(must: Must, about: { conferenceId: ConferenceId; caseId: CaseId }, text: string) {
  const { version } = await must("research.open", about);
  const item = {
    id: EntryId.parse(uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))),
    kind: "RISK" as const,
    text,
    basis: "FACT" as const,
    on: null,
    about: ["VICTIM" as const],
    checklistItem: "",
    sharing: "SHARE" as const,
    reason: "",
  };
  const form = {
    ...emptyResearch,
    systemsChecked: "the register",
    known: ["VICTIM" as const],
    detailsCorrect: "YES" as const,
    items: [item],
  };
  const saved = await must("research.save", { ...about, baseVersion: version, form });
  await must("research.return", { ...about, baseVersion: saved.version });
}

/** An area in which the meeting is open, sixteen cases wait, and every agency has returned its research. */
export async function sixteenCases(): Promise<{ readonly home: string; readonly area: string }> {
  const home = aHome();
  const folder = join(home, `${northmere.area.name}.concord`);
  const machine = { name: "sixteen", folder: join(home, "machine"), costs: lowestCosts };
  const conferenceOn = nextWednesday(dayOf(instantOf(Date.now()), northmere.area.timeZone));
  const seeded = await seedDemonstration({
    folder,
    language: "en",
    conferenceOn,
    machine,
    vignettes: sixteen,
    holdCurrent: false,
  });
  const conferenceId = seeded.conferences.current;
  const at = { root: home, folder, now: Date.now() };
  const nameOf = (role: string): string =>
    northmere.accounts.find((one) => one.role === role)?.name ?? expect.fail(role);
  const signInAs = (must: Must, accountName: string, word: string) =>
    must("unlock.signIn", { accountName, passphrase: word });

  await workOn({ ...at, as: nameOf("administrator") }, async (must) => {
    const added = await addRepresentatives(must);
    for (const name of added) {
      await must("unlock.lock", {});
      await must("unlock.chooseArea", { folder });
      await signInAs(must, name, passphrase);
      const caseIds = (await must("research.mine", {})).flatMap((line) =>
        line.conferenceId === conferenceId ? line.caseId : [],
      );
      await must("research.nothingHeld", { conferenceId, caseIds });
    }
    for (const key of speaking) {
      const account = northmere.accounts.find((one) => one.agency === key && one.role === "representative");
      if (!account) continue;
      await must("unlock.lock", {});
      await must("unlock.chooseArea", { folder });
      await signInAs(must, account.name, account.passphrase);
      for (const { caseId } of await must("research.mine", {}))
        await returnResearch(must, { conferenceId, caseId }, `${agencyName(key)} was called twice in November.`);
    }
  });
  await workOn({ ...at, as: nameOf("chair") }, async (must) => {
    await must("meeting.readConfidentiality", { conferenceId });
    await must("meeting.askConflicts", { conferenceId });
    for (const { key, representative } of northmere.agencies) {
      const agency = (await must("agencies.list", {})).find(({ name }) => name === agencyName(key));
      if (agency)
        await must("meeting.setAttendance", {
          conferenceId,
          agencyId: agency.id,
          status: "PRESENT",
          accountId: null,
          representative,
          infoSent: false,
        });
    }
    await must("meeting.open", { conferenceId, quorumReason: "" });
  });
  return { home, area: folder };
}
