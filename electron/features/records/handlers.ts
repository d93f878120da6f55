import type { recordsContract } from "../../../shared/records/contract.ts";
import { ok } from "../../../shared/result.ts";
import { peopleOfCase } from "../cases/rows.ts";
import type { HandlersOf } from "../context.ts";
import { closingHandlers, closingOfCase, stopsOfClosing } from "./closing.ts";
import { dueRecords } from "./due.ts";
import { flagHandlers, flagsOfCase } from "./flags.ts";
import { incidentHandlers, incidentsOfCase } from "./incidents.ts";
import { linkHandlers, linksOfCase, samePerpetrators } from "./links.ts";
import { orderHandlers, ordersOfCase } from "./orders.ts";
import { flagsLookedAfter } from "./lookedAfter.ts";
import { flagsToAsk } from "./toAsk.ts";
import { pastOf } from "./past.ts";

export const recordsHandlers: HandlersOf<typeof recordsContract> = {
  ...orderHandlers,
  ...incidentHandlers,
  ...flagHandlers,
  ...linkHandlers,
  ...closingHandlers,

  async "records.ofCase"(reading, { caseId }) {
    const people = await peopleOfCase(reading, caseId);
    const closing = await closingOfCase(reading, caseId);
    const runsIt = reading.session.role === "administrator";
    return ok({
      orders: await ordersOfCase(reading, caseId, people),
      incidents: await incidentsOfCase(reading, caseId),
      flags: await flagsOfCase(reading, caseId),
      links: await linksOfCase(reading, caseId),
      samePerpetrators: await samePerpetrators(reading, caseId, people),
      closing,
      mayChange: runsIt && closing === null,
      mayClose: runsIt,
      // Counts of what is open are the administrator's: others are not told of actions they do not find in a list.
      stops: runsIt && closing === null ? await stopsOfClosing(reading, caseId) : [],
    });
  },

  "records.history": async (reading, { caseId, recordId }) => ok(await pastOf(reading, caseId, recordId)),

  "records.flags": async (reading, asked) => ok(await flagsLookedAfter(reading, asked)),

  "records.flagsToAsk": async (reading, { conferenceId }) => ok(await flagsToAsk(reading, conferenceId)),

  "records.due": async (reading, { limit }) => ok(await dueRecords(reading, limit)),
};
