import { IncidentId, OrderId, type CaseId } from "../../../shared/ids.ts";
import type { IncidentEntry, OrderEntry } from "../../../shared/records/model.ts";
import { takenBack } from "../../../shared/undo/takenBack.ts";
import { changes, step, type Thing, type Undoables } from "../undoable.ts";
import { incidentEntryOf } from "./incidents.ts";
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

/**
 * What can be taken back of the records of a case. A flag is not among it: agencies are told of each of its steps, and it
 * can be asked for again; nor is a link, which can be made and taken away with its reason.
 */
export const recordsUndoables: Undoables = {
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
};
