import { useRef } from "react";
import type { CivilDate } from "../../../shared/dates.ts";
import type { AgencyId, EntryId, HearingId } from "../../../shared/ids.ts";
import type { Basis, InformationEntry } from "../../../shared/meeting/model.ts";
import { call } from "../../desk/client.ts";
import { bothTexts } from "./bothTexts.ts";
import { useAutosaved } from "./useAutosaved.ts";

/** What one line of an agency holds while it is typed. */
export interface Information {
  readonly kind: "SHARED" | "NOTHING_HELD";
  readonly basis: Basis;
  readonly text: string;
  readonly onlyAgencies: readonly AgencyId[];
}

// Until somebody says it is a fact, it is what an agency reported.
const blank: Information = { kind: "SHARED", basis: "REPORTED", text: "", onlyAgencies: [] };

/** The same line with another text; where there is a text, something is held. */
export const withText = (information: Information, text: string): Information => ({
  ...information,
  text,
  kind: text === "" ? information.kind : "SHARED",
});
const both = (mine: Information, other: string): Information => withText(mine, bothTexts(mine.text, other));

interface Line {
  readonly rowKey: string;
  readonly hearingId: HearingId;
  readonly agencyId: AgencyId;
  readonly entry: InformationEntry | null;
  readonly today: CivilDate;
  readonly onNamed: (rowKey: string, id: EntryId) => void;
}

/** Stores one line of information as it is typed; `idOf` answers its id once the record gave it one. */
export function useInformation({ rowKey, hearingId, agencyId, entry, today, onNamed }: Line) {
  const id = useRef(entry?.id ?? null);
  const said = entry?.on ?? today;
  const first: Information = entry === null ? blank : { ...entry, basis: entry.basis ?? blank.basis };
  const stopped = useRef(false);
  const write = (value: Information, baseVersion: number) => {
    if (stopped.current) return null;
    if (id.current === null && value.kind === "SHARED" && value.text.trim() === "") return null;
    const written = call("meeting.writeInformation", {
      hearingId,
      entryId: id.current,
      baseVersion,
      agencyId,
      kind: value.kind,
      basis: value.kind === "NOTHING_HELD" ? null : value.basis,
      text: value.text,
      on: said,
      onlyAgencies: [...value.onlyAgencies],
    });
    return written.then((result) => {
      if (result.ok && result.value.kind === "saved" && result.value.id !== null && id.current === null) {
        id.current = result.value.id;
        onNamed(rowKey, result.value.id);
      }
      return result;
    });
  };
  const saved = useAutosaved({ value: first, version: entry?.version ?? 0 }, write, both);
  return {
    ...saved,
    idOf: () => id.current,
    /** What was taken away elsewhere is written as a new line from now on. */
    forget: () => (id.current = null),
    /** Nothing of it is written any more. */
    stop: () => (stopped.current = true),
  };
}
