import { useTranslation } from "react-i18next";
import { CopyState, copyStates, type CopyFilter } from "../../../shared/documents/listed.ts";
import { IssuedKind, issuedKinds } from "../../../shared/documents/model.ts";
import { useWords } from "../../i18n/words.ts";
import { withField, type FilterField } from "../../ui/lists/filterField.ts";
import type { ListOf } from "../../ui/lists/listOf.ts";

/** What the register of copies can be narrowed by, and the views that everybody has of it. */
export function useCopiesList(): ListOf<CopyFilter> {
  const { t } = useTranslation(["documents", "copies"]);
  const word = useWords();
  const fields: readonly FilterField<CopyFilter>[] = [
    {
      kind: "choices",
      id: "kinds",
      label: t("copies.kind"),
      options: issuedKinds.map((value) => ({ value, label: word("documentKind", value) })),
      read: ({ kinds }) => kinds ?? [],
      write: (filter, values) =>
        withField(filter, "kinds", values.length > 0 ? values.map((value) => IssuedKind.parse(value)) : undefined),
    },
    {
      kind: "choices",
      id: "states",
      label: t("copies:state.label"),
      options: copyStates.map((value) => ({ value, label: t(`copies:state.${value}`) })),
      read: ({ states }) => states ?? [],
      write: (filter, values) =>
        withField(filter, "states", values.length > 0 ? values.map((value) => CopyState.parse(value)) : undefined),
    },
  ];
  const newest = { id: "produced", descending: true };
  return {
    list: "copies",
    fields,
    presets: [
      { id: "all", name: t("copies.view.all"), filter: {}, sort: newest },
      {
        id: "minutes",
        name: t("copies.view.minutes"),
        filter: { kinds: ["MINUTES", "MINUTES_OF_CASE", "MINUTES_ADDENDUM"] },
        sort: newest,
      },
      { id: "actionLists", name: t("copies.view.actionLists"), filter: { kinds: ["ACTION_LIST"] }, sort: newest },
      {
        id: "toDestroy",
        name: t("copies:view.toDestroy"),
        filter: { states: ["out"] },
        // The longest overdue first.
        sort: { id: "destroyBy", descending: false },
      },
    ],
  };
}
