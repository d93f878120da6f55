import { OrderId } from "../../../shared/ids.ts";
import type { Person } from "../../../shared/people/model.ts";
import { displayName } from "../../../shared/people/rules.ts";
import type { recordsContract } from "../../../shared/records/contract.ts";
import { OrderEntry, type Order } from "../../../shared/records/model.ts";
import { contradictionsInOrder, expiryOf } from "../../../shared/records/rules.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Sealing } from "../../store/sealing.ts";
import { agencyExists, agencyNameOf } from "../agencies/rows.ts";
import { compartmentOfCase, peopleOfCase } from "../cases/rows.ts";
import type { HandlersOf, Reading, Writing } from "../context.ts";
import { rememberFields, type Fields } from "./remember.ts";
import { inOrder, type OrderRow } from "./sealed.ts";

type OrderHandlers = Pick<HandlersOf<typeof recordsContract>, "records.saveOrder" | "records.removeOrder">;

const nameIn = (people: readonly Person[], personId: string): string => {
  const person = people.find(({ id }) => id === personId);
  return person ? displayName(person) : "";
};

/** A stored order as it was written down; "" where this session cannot unseal a text. */
export function orderEntryOf(sealing: Sealing, row: OrderRow): OrderEntry {
  const text = (column: "court" | "reference" | "conditions"): string =>
    sealing.open(row[column], inOrder(column, row.id)) ?? "";
  return OrderEntry.parse({
    kind: row.kind,
    court: text("court"),
    reference: text("reference"),
    conditions: text("conditions"),
    personId: row.person_id,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    servedOn: row.served_on,
    breached: row.breached === 1,
    breachedOn: row.breached_on,
    agencyId: row.agency_id,
  });
}

/** The orders of a case: what still holds before what has ended, the newest first. */
export async function ordersOfCase(
  { db, sealing, area }: Reading,
  caseId: string,
  people: readonly Person[],
): Promise<Order[]> {
  const rows = await db
    .selectFrom("orders")
    .innerJoin("agencies", "agencies.id", "orders.agency_id")
    .selectAll("orders")
    .select("agencies.name as agency_name")
    .where("case_id", "=", caseId)
    .orderBy("valid_from", "desc")
    .orderBy("orders.id", "desc")
    .execute();
  const orders = rows.map((row): Order => {
    const entry = orderEntryOf(sealing, row);
    return {
      ...entry,
      id: OrderId.parse(row.id),
      personName: nameIn(people, entry.personId),
      agencyName: row.agency_name,
      expiry: expiryOf(entry.validUntil, area.today),
      version: row.version,
    };
  });
  return orders.toSorted((one, other) => Number(one.expiry === "past") - Number(other.expiry === "past"));
}

async function fieldsOf({ db }: Writing, people: readonly Person[], entry: OrderEntry): Promise<Fields> {
  const { agencyId, personId, breached, ...rest } = entry;
  return {
    ...rest,
    person: nameIn(people, personId),
    breached: breached ? "YES" : "NO",
    agency: await agencyNameOf(db, agencyId),
  };
}

const orderRow = ({ db }: Writing, caseId: string, orderId: string): Promise<OrderRow | undefined> =>
  db.selectFrom("orders").selectAll().where("id", "=", orderId).where("case_id", "=", caseId).executeTakeFirst();

/** Writing an order down, changing it, and taking one out that was written by mistake. */
export const orderHandlers: OrderHandlers = {
  "records.saveOrder": async (writing, { caseId, orderId, baseVersion, order }) => {
    const { db, sealing, session, area, newId, again } = writing;
    const existing = orderId === null ? null : await orderRow(writing, caseId, orderId);
    if (existing === undefined) return fail("records.gone");
    if (existing && existing.version !== baseVersion) return fail("records.changedElsewhere");
    const people = await peopleOfCase(writing, caseId);
    const against = people.find(({ id }) => id === order.personId);
    if (!against) return fail("records.personNotInCase");
    // An agency that is not there any more keeps what it told.
    if (existing?.agency_id !== order.agencyId && !(await agencyExists(db, order.agencyId)))
      return fail("agencies.gone");
    const [wrong] = contradictionsInOrder(order, { today: area.today, bornOn: against.dateOfBirth });
    if (wrong) return fail(wrong.code);
    if (order.breachedOn !== null && !order.breached) return fail("records.breachWithoutBreach");
    const id = OrderId.parse(existing?.id ?? again?.id ?? newId());
    const compartmentId = await compartmentOfCase(writing.db, caseId);
    const version = (existing?.version ?? 0) + 1;
    const columns = {
      kind: order.kind,
      court: sealing.seal(compartmentId, order.court, inOrder("court", id)),
      reference: sealing.seal(compartmentId, order.reference, inOrder("reference", id)),
      conditions: sealing.seal(compartmentId, order.conditions, inOrder("conditions", id)),
      person_id: order.personId,
      valid_from: order.validFrom,
      valid_until: order.validUntil,
      served_on: order.servedOn,
      breached: order.breached ? 1 : 0,
      breached_on: order.breachedOn,
      agency_id: order.agencyId,
      version,
      changed_at: area.now,
      changed_by: session.accountId,
    } as const;
    if (existing) await db.updateTable("orders").set(columns).where("id", "=", id).execute();
    else
      await db
        .insertInto("orders")
        .values({ id, case_id: caseId, ...columns })
        .execute();
    await rememberFields(
      writing,
      { kind: "order", objectId: id, caseId, compartmentId },
      existing ? await fieldsOf(writing, people, orderEntryOf(sealing, existing)) : null,
      await fieldsOf(writing, people, order),
    );
    return ok({ orderId: id, version });
  },

  "records.removeOrder": async (writing, { caseId, orderId }) => {
    const existing = await orderRow(writing, caseId, orderId);
    if (!existing) return fail("records.gone");
    const people = await peopleOfCase(writing, caseId);
    await rememberFields(
      writing,
      { kind: "order", objectId: orderId, caseId, compartmentId: await compartmentOfCase(writing.db, caseId) },
      await fieldsOf(writing, people, orderEntryOf(writing.sealing, existing)),
      null,
    );
    await writing.db.deleteFrom("orders").where("id", "=", orderId).execute();
    return ok(null);
  },
};
