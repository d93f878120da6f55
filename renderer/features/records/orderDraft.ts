import { z } from "zod";
import { CivilDate } from "../../../shared/dates.ts";
import { AgencyId, PersonId } from "../../../shared/ids.ts";
import { OrderKind, type OrderEntry } from "../../../shared/records/model.ts";
import type { ShownOrder } from "./model.ts";

/** An order as it is being written: what must be there may still be missing. */
export const OrderDraft = z.object({
  kind: OrderKind.nullable(),
  personId: PersonId.nullable(),
  court: z.string(),
  reference: z.string(),
  conditions: z.string(),
  validFrom: CivilDate.nullable(),
  validUntil: CivilDate.nullable(),
  servedOn: CivilDate.nullable(),
  breached: z.boolean(),
  breachedOn: CivilDate.nullable(),
  agencyId: AgencyId.nullable(),
});
export type OrderDraft = Readonly<z.infer<typeof OrderDraft>>;

/** A new order against `personId`, or one that stands. Who told of it is chosen each time: it is rarely who writes it down. */
export const orderDraftOf = (order: ShownOrder | null, personId: PersonId | null): OrderDraft =>
  OrderDraft.parse(order ?? emptyOrder(personId));

const emptyOrder = (personId: PersonId | null): OrderDraft => ({
  kind: null,
  personId,
  court: "",
  reference: "",
  conditions: "",
  validFrom: null,
  validUntil: null,
  servedOn: null,
  breached: false,
  breachedOn: null,
  agencyId: null,
});

/** The order once everything is there that must be; null before. */
export function settledOrder(draft: OrderDraft): OrderEntry | null {
  const { kind, personId, validFrom, agencyId, breached, ...rest } = draft;
  if (kind === null || personId === null || validFrom === null || agencyId === null) return null;
  return {
    kind,
    personId,
    validFrom,
    agencyId,
    breached,
    court: rest.court,
    reference: rest.reference,
    conditions: rest.conditions,
    validUntil: rest.validUntil,
    servedOn: rest.servedOn,
    breachedOn: breached ? rest.breachedOn : null,
  };
}
