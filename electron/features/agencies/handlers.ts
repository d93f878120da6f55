import { expiresTooEarly } from "../../../shared/accounts/rules.ts";
import type { agenciesContract } from "../../../shared/agencies/contract.ts";
import type { AgencyId } from "../../../shared/ids.ts";
import { fail, ok } from "../../../shared/result.ts";
import { foldText } from "../../../shared/text.ts";
import type { Writer } from "../../store/unitOfWork.ts";
import type { HandlersOf } from "../context.ts";
import { mergeHandler } from "./merge.ts";
import { mergePreviewHandlers } from "./mergePreview.ts";
import { allAgencies } from "./rows.ts";

/** The roles that read agreements as well; the others get names (`RULES.md` 3 row 2). */
const readsAgreements: ReadonlySet<string> = new Set(["administrator", "chair", "auditor"]);

async function isNameTaken(db: Writer, name: string, but: string | null): Promise<boolean> {
  const rows = await db.selectFrom("agencies").select(["id", "name"]).execute();
  return rows.some((row) => row.id !== but && foldText(row.name) === foldText(name));
}

export const agenciesHandlers: HandlersOf<typeof agenciesContract> = {
  ...mergeHandler,
  ...mergePreviewHandlers,
  "agencies.list": async ({ db, session }) => {
    const agencies = await allAgencies(db);
    if (readsAgreements.has(session.role)) return ok(agencies);
    return ok(
      agencies
        .filter((agency) => agency.active)
        .map((agency) => ({ ...agency, agreementSignedOn: null, agreementExpiresOn: null })),
    );
  },

  "agencies.add": async ({ db, newId }, { name, type, core, agreementSignedOn, agreementExpiresOn }) => {
    if (await isNameTaken(db, name, null)) return fail("agencies.nameTaken");
    if (expiresTooEarly(agreementSignedOn, agreementExpiresOn)) return fail("agencies.expiresBeforeSigned");
    const id = newId();
    await db
      .insertInto("agencies")
      .values({
        id,
        name,
        type,
        core: core ? 1 : 0,
        active: 1,
        agreement_signed_on: agreementSignedOn,
        agreement_expires_on: agreementExpiresOn,
      })
      .execute();
    return ok({ agencyId: id as AgencyId });
  },

  "agencies.change": async ({ db }, { agencyId, name, type, core, active, agreementSignedOn, agreementExpiresOn }) => {
    const merged = await db
      .selectFrom("agencies")
      .select("id")
      .where("id", "=", agencyId)
      .where("merged_into", "is not", null)
      .executeTakeFirst();
    if (merged) return fail("agencies.alreadyMerged");
    if (await isNameTaken(db, name, agencyId)) return fail("agencies.nameTaken");
    if (expiresTooEarly(agreementSignedOn, agreementExpiresOn)) return fail("agencies.expiresBeforeSigned");
    const changed = await db
      .updateTable("agencies")
      .set({
        name,
        type,
        core: core ? 1 : 0,
        active: active ? 1 : 0,
        agreement_signed_on: agreementSignedOn,
        agreement_expires_on: agreementExpiresOn,
      })
      .where("id", "=", agencyId)
      .executeTakeFirst();
    return changed.numUpdatedRows === 1n ? ok(null) : fail("agencies.gone");
  },
};
