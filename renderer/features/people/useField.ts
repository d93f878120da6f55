import { call } from "../../desk/client.ts";
import { inCaseFields, personFields, type InCaseField, type PersonField } from "../../../shared/people/fields.ts";
import type { WrittenField } from "../../../shared/people/contract.ts";
import type { Input } from "../../../shared/contracts.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { useAutosaved, type Autosaved } from "../meeting/useAutosaved.ts";

export type WriteField = (text: string, baseVersion: number) => Promise<Result<WrittenField>>;

/** Two values of one field, the record's first, one's own below; what takes one value keeps one's own. */
const bothOf =
  (takesBoth: boolean) =>
  (mine: string, other: string): string =>
    takesBoth ? `${other}\n${mine}`.trim() : mine;

/** One field that stores itself as it is typed; on an old base both texts are kept and the writer is asked. */
export const useField = (
  stored: { readonly text: string; readonly version: number },
  takesBoth: boolean,
  write: WriteField,
): Autosaved<string> =>
  useAutosaved(
    { value: stored.text, version: stored.version },
    async (text, baseVersion) => {
      const result = await write(text, baseVersion);
      return result.ok ? ok({ id: null, ...result.value }) : result;
    },
    bothOf(takesBoth),
  );

type AnyField = PersonField | InCaseField;
const isSafety = (field: AnyField): field is Input<"people.changeSafety">["field"] =>
  field in personFields
    ? "safety" in personFields[field as PersonField]
    : "safety" in inCaseFields[field as InCaseField];

/** How a field of a person is stored: a safety field by what the victim's adviser may call too. */
export const writePerson =
  (caseId: string, personId: string, field: AnyField): WriteField =>
  (text, baseVersion) =>
    isSafety(field)
      ? call("people.changeSafety", { caseId, personId, field, text, baseVersion })
      : call("people.change", { caseId, personId, field, text, baseVersion });
