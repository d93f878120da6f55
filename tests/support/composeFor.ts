import { compose } from "../../shared/documents/compose.ts";
import type { Composing } from "../../shared/documents/composing.ts";
import type { Outline } from "../../shared/documents/outline.ts";
import type { ConferenceRecord } from "../../shared/documents/record.ts";
import { versionFor, type Wanted } from "../../shared/documents/version.ts";

/** Leaves out, then composes, as a production does it. Null where nothing is left for the recipient. */
export function composeFor(record: ConferenceRecord, wanted: Wanted, composing: Composing): Outline | null {
  const version = versionFor(record, wanted, composing.recipient);
  return version && compose(version, composing);
}
