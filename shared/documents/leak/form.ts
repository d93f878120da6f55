import type { CivilDate } from "../../dates.ts";
import type { Language } from "../../settings/model.ts";
import { heading, paragraph, plain, row, type Block, type Outline } from "../outline.ts";

const everyBlock: readonly Block[] = [
  { kind: "title", text: "" },
  { kind: "subtitle", text: "" },
  heading(1, ""),
  heading(2, ""),
  heading(3, ""),
  paragraph(""),
  { kind: "bullets", items: [[plain("")]] },
  { kind: "grid", across: 1, pairs: [{ label: "", value: [plain("")], height: 8 }] },
  { kind: "grid", across: 2, pairs: [{ label: "", value: [plain("")] }] },
  { kind: "table", columns: [{ heading: "", width: 1 }], rows: [row("")] },
  { kind: "signatures", labels: [""] },
];

/** Documents with nothing in them, upright and lying: whatever stands in their files belongs to the form itself. */
export const emptyForms = (language: Language, date: CivilDate): readonly Outline[] =>
  (["portrait", "landscape"] as const).map((orientation) => ({
    name: "",
    language,
    date,
    page: { orientation, marking: "", recipient: "", version: "", counting: "{page} {pages}" },
    blocks: everyBlock,
  }));
