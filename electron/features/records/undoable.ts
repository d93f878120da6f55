import { isDeepStrictEqual } from "node:util";
import { AgencyId, CaseId, LinkId, type FlagId, type IncidentId, type OrderId } from "../../../shared/ids.ts";
import type { IncidentEntry, OrderEntry } from "../../../shared/records/model.ts";
import { takenBack } from "../../../shared/undo/takenBack.ts";
import { changes, step, type Step, type Thing, type Undoables } from "../undoable.ts";
import { flagStandings, type FlagStanding } from "./flags.ts";
import { incidentEntryOf } from "./incidents.ts";
import { linksSaid, type LinkSaid } from "./links.ts";
import { orderEntryOf } from "./orders.ts";
import { inCase } from "./sealed.ts";

const orderAt = (caseId: CaseId, orderId: OrderId): Thing<OrderEntry> => ({
  key: null,
  about: { caseId },
  async look({ db, sealing }) {
    const row = await db.selectFrom("orders").selectAll().where("id", "=", orderId).executeTakeFirst();
    return row ? orderEntryOf(sealing, row) : null;
  },
  async bring({ db }, order, now) {
    if (order === null) return [step("records.removeOrder", { caseId, orderId })];
    if (now === null)
      return [step("records.saveOrder", { caseId, orderId: null, baseVersion: 0, order }, { id: orderId, place: 0 })];
    const row = await db.selectFrom("orders").select("version").where("id", "=", orderId).executeTakeFirst();
    return [step("records.saveOrder", { caseId, orderId, baseVersion: row?.version ?? 0, order })];
  },
});

const incidentAt = (caseId: CaseId, incidentId: IncidentId): Thing<IncidentEntry> => ({
  key: null,
  about: { caseId },
  async look({ db, sealing }) {
    const row = await db.selectFrom("incidents").selectAll().where("id", "=", incidentId).executeTakeFirst();
    return row ? incidentEntryOf(sealing, row) : null;
  },
  async bring({ db }, incident, now) {
    if (incident === null) return [step("records.removeIncident", { caseId, incidentId })];
    const again = { id: incidentId, place: 0 };
    if (now === null)
      return [step("records.saveIncident", { caseId, incidentId: null, baseVersion: 0, incident }, again)];
    const row = await db.selectFrom("incidents").select("version").where("id", "=", incidentId).executeTakeFirst();
    return [step("records.saveIncident", { caseId, incidentId, baseVersion: row?.version ?? 0, incident })];
  },
});

/** Why a case is closed; not there while it is open. */
const closingOf = (caseId: CaseId): Thing<{ readonly reason: string }> => ({
  key: null,
  about: { caseId },
  async look({ db, sealing }) {
    const row = await db
      .selectFrom("cases")
      .select(["closed_at", "closed_reason"])
      .where("id", "=", caseId)
      .executeTakeFirst();
    return row && row.closed_at !== null ? { reason: sealing.open(row.closed_reason, inCase(caseId)) ?? "" } : null;
  },
  bring: async ({ area }, closed) =>
    closed === null
      ? [step("records.reopenCase", { caseId, reason: takenBack[area.language] })]
      : [step("records.closeCase", { caseId, reason: closed.reason })],
});

type Flags = readonly (FlagStanding & { readonly id: FlagId; readonly agency_id: string })[];

const standingOf = ({ id: _id, agency_id: _agency, ...standing }: Flags[number]): FlagStanding => standing;

/** Flags on agencies' files: of a case, or one. Each step of one is brought back as it stood. */
function flagsOf(of: { readonly caseId: CaseId } | { readonly flagId: FlagId }): Thing<Flags> {
  let caseId: CaseId | null = "caseId" in of ? of.caseId : null;
  return {
    key: null,
    get about() {
      return caseId && { caseId };
    },
    async look(writing) {
      const standings = await flagStandings(writing, of);
      return [...standings].map(([id, { case_id, ...standing }]) => {
        caseId = CaseId.parse(case_id);
        return { id, ...standing };
      });
    },
    async bring({ db }, to, now) {
      if (to === null || now === null || caseId === null) return null;
      const steps: Step[] = [];
      for (const id of new Set([...to, ...now].map((flag) => flag.id))) {
        const [wanted, there] = [to, now].map((flags) => flags.find((flag) => flag.id === id));
        if (isDeepStrictEqual(wanted, there)) continue;
        if (!there) {
          const agencyIds = [AgencyId.parse(wanted?.agency_id)];
          steps.push(step("records.requestFlags", { caseId, agencyIds }, { id, place: 0 }));
          continue;
        }
        const row = await db.selectFrom("flags").select("version").where("id", "=", id).executeTakeFirst();
        const again = { id, place: 0, flag: wanted ? standingOf(wanted) : null };
        steps.push(step("records.takeBackFlag", { flagId: id, baseVersion: row?.version ?? 0 }, again));
      }
      return steps;
    },
  };
}

const linksOf = (caseId: CaseId): Thing<LinkSaid[]> => ({
  key: null,
  about: { caseId },
  look: (writing) => linksSaid(writing, caseId),
  async bring(_writing, to, now) {
    if (to === null || now === null) return null;
    const [wanted, there] = [new Set(to.map(({ id }) => id)), new Set(now.map(({ id }) => id))];
    return [
      ...now
        .filter(({ id }) => !wanted.has(id))
        .map(({ id }) => step("records.unlinkCase", { caseId, linkId: LinkId.parse(id) })),
      ...to
        .filter(({ id }) => !there.has(id))
        .map(({ id, ...said }) =>
          step("records.linkCase", { ...said, caseId: CaseId.parse(said.caseId) }, { id, place: 0 }),
        ),
    ];
  },
});

/** What can be taken back of the records of a case. */
export const recordsUndoables = {
  "records.saveOrder": changes("records.saveOrder", ({ caseId, orderId }, saved) => {
    const id = orderId ?? saved?.orderId ?? null;
    return id && orderAt(caseId, id);
  }),
  "records.removeOrder": changes("records.removeOrder", ({ caseId, orderId }) => orderAt(caseId, orderId)),
  "records.saveIncident": changes("records.saveIncident", ({ caseId, incidentId }, saved) => {
    const id = incidentId ?? saved?.incidentId ?? null;
    return id && incidentAt(caseId, id);
  }),
  "records.removeIncident": changes("records.removeIncident", ({ caseId, incidentId }) =>
    incidentAt(caseId, incidentId),
  ),
  "records.closeCase": changes("records.closeCase", ({ caseId }) => closingOf(caseId)),
  "records.reopenCase": changes("records.reopenCase", ({ caseId }) => closingOf(caseId)),
  "records.requestFlags": changes("records.requestFlags", ({ caseId }) => flagsOf({ caseId })),
  "records.confirmFlag": changes("records.confirmFlag", ({ flagId }) => flagsOf({ flagId })),
  "records.extendFlag": changes("records.extendFlag", ({ flagId }) => flagsOf({ flagId })),
  "records.removeFlag": changes("records.removeFlag", ({ flagId }) => flagsOf({ flagId })),
  "records.takeBackFlag": changes("records.takeBackFlag", ({ flagId }) => flagsOf({ flagId })),
  "records.linkCase": changes("records.linkCase", ({ caseId }) => linksOf(caseId)),
  "records.unlinkCase": changes("records.unlinkCase", ({ caseId }) => linksOf(caseId)),
} satisfies Undoables;
