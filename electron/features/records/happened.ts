import type { TimelineEntry } from "../../../shared/cases/model.ts";
import { CivilDate } from "../../../shared/dates.ts";
import type { Person } from "../../../shared/people/model.ts";
import type { Reading } from "../context.ts";
import { closingsOfCase } from "./closing.ts";
import { flagsOfCase } from "./flags.ts";
import { incidentsOfCase } from "./incidents.ts";
import { linksOfCase } from "./links.ts";
import { ordersOfCase } from "./orders.ts";

type Told = Pick<TimelineEntry, "on" | "kind"> & Partial<TimelineEntry>;

/** A line of the timeline, empty where nothing more is told. */
export const entry = (told: Told): TimelineEntry => ({
  about: false,
  codes: [],
  text: "",
  agencyName: null,
  conferenceId: null,
  objectId: null,
  ...told,
});

async function fromOrders(reading: Reading, caseId: string, people: readonly Person[]): Promise<TimelineEntry[]> {
  const orders = await ordersOfCase(reading, caseId, people);
  return orders.flatMap((order) => {
    const told = { codes: [order.kind], text: order.personName, agencyName: order.agencyName, objectId: order.id };
    return [
      entry({ ...told, on: order.validFrom, kind: "ORDER_MADE" }),
      ...(order.breachedOn === null ? [] : [entry({ ...told, on: order.breachedOn, kind: "ORDER_BREACHED" })]),
      ...(order.validUntil === null || order.expiry !== "past"
        ? []
        : [entry({ ...told, on: order.validUntil, kind: "ORDER_ENDED" })]),
    ];
  });
}

/** What happened with flags, one line a day and not one an agency. */
async function fromFlags(reading: Reading, caseId: string): Promise<TimelineEntry[]> {
  const flags = await flagsOfCase(reading, caseId);
  const days = flags.flatMap(({ agencyName, askedOn, confirmedOn, removedOn }) => [
    { kind: "FLAG_ASKED" as const, on: askedOn, agencyName },
    ...(confirmedOn === null ? [] : [{ kind: "FLAG_CONFIRMED" as const, on: confirmedOn, agencyName }]),
    ...(removedOn === null ? [] : [{ kind: "FLAG_REMOVED" as const, on: removedOn, agencyName }]),
  ]);
  return [...Map.groupBy(days, ({ kind, on }) => `${kind} ${on}`).values()].flatMap((together) => {
    const [first] = together;
    if (!first) return [];
    return [entry({ kind: first.kind, on: first.on, text: together.map(({ agencyName }) => agencyName).join(", ") })];
  });
}

/** What the records of a case add to its timeline: orders, incidents, flags, links, closing and reopening. */
export async function recordsThatHappened(
  reading: Reading,
  caseId: string,
  people: readonly Person[],
): Promise<TimelineEntry[]> {
  const incidents = await incidentsOfCase(reading, caseId);
  const links = await linksOfCase(reading, caseId);
  const closings = await closingsOfCase(reading, caseId);
  return [
    ...(await fromOrders(reading, caseId, people)),
    ...incidents.map(({ id, on, about, kinds, text, agencyName }) =>
      entry({ on, about, kind: "INCIDENT", codes: kinds, text, agencyName, objectId: id }),
    ),
    ...(await fromFlags(reading, caseId)),
    ...links.map(({ madeOn, kind, reference, caseId: objectId }) =>
      entry({ on: CivilDate.parse(madeOn), kind: "CASE_LINKED", codes: [kind], text: reference, objectId }),
    ),
    ...closings.map(({ kind, on, reason }) =>
      entry({ on, kind: kind === "CLOSED" ? "CASE_CLOSED" : "CASE_REOPENED", text: reason }),
    ),
  ];
}
