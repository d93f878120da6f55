import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import type { RecordField } from "../../../shared/records/model.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";

export type PastLine = Output<"records.history">[number];
/** Which record the history is of: what its codes are words of. */
export type PastKind = "order" | "incident" | "flag";

const days: readonly RecordField[] = [
  "validFrom",
  "validUntil",
  "servedOn",
  "breachedOn",
  "on",
  "toldOn",
  "setOn",
  "reviewOn",
  "confirmedOn",
  "extendedOn",
  "removedOn",
];
const answers: readonly RecordField[] = ["breached", "about", "reported"];

/** One change as a sentence: "Ends: 1 Nov 2026 → 1 May 2027", with days and codes as people say them. */
export function usePastWords(kind: PastKind): (line: PastLine) => string {
  const { t } = useTranslation("records");
  const { day, list } = useFormat();
  const word = useWords();
  const said = (field: RecordField, value: string): string => {
    if (days.includes(field)) return day(value);
    if (answers.includes(field)) return word("yesNoUnknown", value);
    if (field === "basis") return word("basis", value);
    if (field === "kind" && kind === "order") return word("orderKind", value);
    return field === "kinds" ? list(value.split(" ").map((one) => word("incidentType", one))) : value;
  };
  return ({ field, from, to }) => {
    const name = t(`past.field.${field}`);
    if (to === null) return t("past.cleared", { field: name, from: from === null ? "" : said(field, from) });
    return from === null
      ? t("past.set", { field: name, to: said(field, to) })
      : t("past.changed", { field: name, from: said(field, from), to: said(field, to) });
  };
}
