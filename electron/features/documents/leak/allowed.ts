import type { CaseRecipient } from "../../../../shared/documents/model.ts";
import type { DocumentRecipient } from "../../../../shared/documents/record.ts";
import type { Version } from "../../../../shared/documents/version.ts";
import { AccountId, AgencyId } from "../../../../shared/ids.ts";
import { among, readInTurns } from "../../../store/inTurns.ts";
import { mergedAgencies } from "../../agencies/rows.ts";
import { readableCases } from "../../cases/rows.ts";
import type { Seeing, SignedIn } from "../../context.ts";

const nobody = "00000000-0000-0000-0000-000000000000";

/** A recipient as somebody who signs in: what they may read on a screen is what they may have in a document. */
function asSession(
  { standing, recipient }: { readonly standing: DocumentRecipient; readonly recipient: CaseRecipient },
  merged: ReadonlyMap<string, AgencyId>,
): SignedIn {
  const { agencyId, accountId, role, name } = standing;
  return {
    accountId: accountId ?? AccountId.parse(nobody),
    agencyId: agencyId ?? AgencyId.parse(nobody),
    mergedAgencyIds: [...merged].flatMap(([from, into]) => (into === agencyId ? [AgencyId.parse(from)] : [])),
    name,
    // The file of the coordinator and the chair has every case that is not restricted.
    role: recipient.kind === "file" ? "administrator" : role,
    cleared: true,
  };
}

/** Of which cases a recipient may have what a case holds (`RULES.md` 3 row 4 and 6), out of `caseIds`; asked for in turns. */
export async function casesFor(
  { db }: Pick<Seeing, "db">,
  recipient: { readonly standing: DocumentRecipient; readonly recipient: CaseRecipient },
  caseIds: readonly string[],
): Promise<readonly string[]> {
  if (recipient.recipient.kind === "outside") return [];
  const session = asSession(recipient, await mergedAgencies(db));
  const rows = await readInTurns(caseIds, (some) =>
    readableCases(db, session).select("cases.id").where("cases.id", "in", among(some)).execute(),
  );
  return rows.map(({ id }) => id);
}

/** The cases that a version holds whole, because the rules gave them to its recipient. */
export function casesOf(version: Version): readonly string[] {
  if (!("record" in version) || !("cases" in version.record)) return [];
  return version.record.cases.map(({ access }) => access.caseId);
}

// What a version names by its structure: who sat there, who owns what, which case. Never what somebody wrote.
const namesOfAgencies = new Set([
  "agencyName",
  "ownerAgencyName",
  "safetyAgencyName",
  "disagreeingNames",
  "organisation",
]);
const namesOfPeople = new Set([
  "ownerName",
  "representative",
  "deputyFor",
  "chairName",
  "deputyChairName",
  "minuteTaker",
  "approvedBy",
  "tellsName",
  "from",
  "venue",
]);
const references = new Set(["reference", "caseReference"]);

/** The names, and the references of cases, that a version holds by its structure. */
export function namedIn(version: Version): readonly string[] {
  const found = new Set<string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === "string") {
      if (value !== "" && (namesOfAgencies.has(key) || namesOfPeople.has(key) || references.has(key))) found.add(value);
    } else if (Array.isArray(value)) for (const one of value) walk(one, key);
    else if (typeof value === "object" && value !== null)
      for (const [name, inside] of Object.entries(value)) walk(inside, name);
  };
  walk(version, "");
  // Observers are called by a plain `name`.
  if ("record" in version && "observers" in version.record)
    for (const { name } of version.record.observers) found.add(name);
  return [...found];
}
