import type { AgencyKey, Vignette } from "../../../build/demonstration/model.ts";
import { records } from "../../../build/demonstration/records.ts";
import { addDays } from "../../../shared/dates.ts";
import type { AgencyId, CaseId } from "../../../shared/ids.ts";
import { alreadyPast, type Seeding } from "./seeding.ts";

/** Writes down what is kept of a case: its orders, incidents and flags. The administrator must be signed in. */
export async function enterRecords(seeding: Seeding, vignette: Vignette, caseId: CaseId): Promise<void> {
  const kept = records[vignette.key];
  if (!kept) return;
  const { must, moveTo, language, conferenceOn, agencyIds } = seeding;
  const day = (from: number) => addDays(conferenceOn, from);
  const agencyOf = (key: AgencyKey): AgencyId => {
    const id = agencyIds.get(key);
    if (!id) throw new Error(`no agency ${key}`);
    return id;
  };
  const { people } = await must("cases.open", { caseId });
  const against = people.find(({ role }) => role === "PERPETRATOR");
  if (!against) throw new Error("a case has somebody who is alleged to harm");
  moveTo(alreadyPast(seeding, day(-8)), 9);
  for (const order of kept.orders)
    await must("records.saveOrder", {
      caseId,
      orderId: null,
      baseVersion: 0,
      order: {
        kind: order.kind,
        court: order.court[language],
        reference: "",
        conditions: order.conditions[language],
        personId: against.id,
        validFrom: day(order.from),
        validUntil: order.until === null ? null : day(order.until),
        servedOn: order.served === null ? null : day(order.served),
        breached: order.breached !== undefined,
        breachedOn: order.breached === undefined ? null : day(order.breached),
        agencyId: agencyOf(order.agency),
      },
    });
  for (const incident of kept.incidents)
    await must("records.saveIncident", {
      caseId,
      incidentId: null,
      baseVersion: 0,
      incident: {
        on: day(incident.on),
        about: incident.about ?? false,
        kinds: [...incident.kinds],
        text: incident.text[language],
        agencyId: agencyOf(incident.agency),
        toldOn: day(incident.told),
        basis: incident.basis,
        reported: incident.reported,
        reference: "",
      },
    });
  const asked = Object.entries(kept.flags) as [AgencyKey, "asked" | "confirmed"][];
  await must("records.requestFlags", { caseId, agencyIds: asked.map(([key]) => agencyOf(key)) });
  const { flags } = await must("records.ofCase", { caseId });
  for (const [key, state] of asked) {
    const flag = flags.find(({ agencyId }) => agencyId === agencyOf(key));
    if (flag && state === "confirmed")
      await must("records.confirmFlag", { flagId: flag.id, baseVersion: flag.version });
  }
}
