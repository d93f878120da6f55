import { useTranslation } from "react-i18next";
import type { FieldKind } from "../../../shared/people/kinds.ts";
import type { CaseRole } from "../../../shared/people/model.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords, type WordGroup } from "../../i18n/words.ts";

/** The groups of words that fields choose from; `FieldKind.words` names one of them. */
const groups = [
  "gender",
  "yesNoUnknown",
  "interpreterGender",
  "immigrationStatus",
  "caseRole",
  "relationship",
  "planStatus",
  "custody",
  "addressType",
  "tenure",
] as const satisfies readonly WordGroup[];
type ChoiceGroup = (typeof groups)[number];
const isGroup = (name: string): name is ChoiceGroup => groups.some((group) => group === name);

/** What a field is called, asked of somebody in this role. */
export function useFieldLabel(): (field: string, role?: CaseRole) => string {
  const { t } = useTranslation("people");
  const word = useWords();
  return (field, role) =>
    field === "schoolOrWork" && role === "CHILD" ? t("field.school") : word("personField", field);
}

/** The value of a field in words: a choice by its word, a day as people write it, a list in one line. */
export function useFieldText(): (kind: FieldKind, text: string, role?: CaseRole) => string {
  const { t } = useTranslation("people");
  const { day, list } = useFormat();
  const word = useWords();
  return (kind, text, role) => {
    if (text === "") return "";
    switch (kind.type) {
      case "choice":
        if (kind.words === "gender" && role === "CHILD" && text === "WOMAN") return t("field.girl");
        if (kind.words === "gender" && role === "CHILD" && text === "MAN") return t("field.boy");
        return isGroup(kind.words) ? word(kind.words, text) : text;
      case "day":
        return day(text);
      case "days":
        return list(text.split("\n").map(day));
      case "lines":
        return text.split("\n").join(", ");
      case "line":
      case "prose":
        return text;
    }
  };
}
