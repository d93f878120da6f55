import { useTranslation } from "react-i18next";
import { CivilDate } from "../../../shared/dates.ts";
import type { CaseFilter } from "../../../shared/cases/listed.ts";
import { AgencyId } from "../../../shared/ids.ts";
import { RiskLevel, riskLevels } from "../../../shared/risk/model.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { withField, yesNo, type FilterField } from "../../ui/lists/filterField.ts";
import type { ListOf } from "../../ui/lists/listOf.ts";
import { useToday } from "../conferences/today.ts";

/** What the list of cases can be narrowed by, and the views that everybody has of it. */
export function useCasesList(): ListOf<CaseFilter> {
  const { t } = useTranslation("cases");
  const word = useWords();
  const { dayShort } = useFormat();
  const today = useToday();
  const agencies = useDeskQuery("agencies.list", {});
  const conferences = useDeskQuery("conferences.list", {});
  const days = [
    ...new Set(
      (conferences.data ?? [])
        .filter(({ date, status }) => date >= today && status !== "CANCELLED")
        .map(({ date }) => date),
    ),
  ];
  const fields: readonly FilterField<CaseFilter>[] = [
    {
      kind: "choice",
      id: "state",
      label: t("filter.state"),
      options: [
        { value: "OPEN", label: t("filter.stateOpen") },
        { value: "CLOSED", label: t("filter.stateClosed") },
      ],
      read: ({ state }) => state ?? null,
      write: (filter, value) => withField(filter, "state", value === "OPEN" || value === "CLOSED" ? value : undefined),
    },
    {
      kind: "choices",
      id: "levels",
      label: t("filter.levels"),
      options: riskLevels.map((value) => ({ value, label: word("riskLevel", value) })),
      read: ({ levels }) => levels ?? [],
      write: (filter, values) =>
        withField(filter, "levels", values.length > 0 ? values.map((value) => RiskLevel.parse(value)) : undefined),
    },
    {
      kind: "choice",
      id: "agency",
      label: t("filter.agency"),
      options: (agencies.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
      read: ({ agencyId }) => agencyId ?? null,
      write: (filter, value) => withField(filter, "agencyId", value === null ? undefined : AgencyId.parse(value)),
    },
    {
      kind: "choice",
      id: "owes",
      label: t("filter.owes"),
      options: [
        { value: "OPEN", label: t("filter.owesOpen") },
        { value: "OVERDUE", label: t("filter.owesOverdue") },
      ],
      read: ({ owes }) => owes ?? null,
      write: (filter, value) => withField(filter, "owes", value === "OPEN" || value === "OVERDUE" ? value : undefined),
    },
    yesNo<CaseFilter, "heard">("heard", t("filter.heard"), t("filter.wasHeard"), t("filter.neverHeard")),
    yesNo<CaseFilter, "listed">("listed", t("filter.listed"), t("filter.isListed"), t("filter.notListed")),
    {
      kind: "choice",
      id: "nextOn",
      label: t("filter.nextOn"),
      options: days.toSorted().map((value) => ({ value, label: dayShort(value) })),
      read: ({ nextOn }) => nextOn ?? null,
      write: (filter, value) => withField(filter, "nextOn", value === null ? undefined : CivilDate.parse(value)),
    },
    yesNo<CaseFilter, "repeat">("repeat", t("filter.repeat"), t("filter.isRepeat"), t("filter.noRepeat")),
    yesNo<CaseFilter, "restricted">(
      "restricted",
      t("filter.restricted"),
      t("filter.isRestricted"),
      t("filter.notRestricted"),
    ),
  ];
  const next = { id: "next", descending: false };
  return {
    list: "cases",
    fields,
    presets: [
      { id: "open", name: t("view.open"), filter: { state: "OPEN" }, sort: next },
      { id: "listed", name: t("view.listed"), filter: { listed: true }, sort: next },
      {
        id: "overdue",
        name: t("view.overdue"),
        filter: { owes: "OVERDUE" },
        sort: { id: "actions", descending: true },
      },
      {
        id: "neverHeard",
        name: t("view.neverHeard"),
        filter: { heard: false },
        sort: { id: "newest", descending: true },
      },
      { id: "repeats", name: t("view.repeats"), filter: { repeat: true }, sort: { id: "newest", descending: true } },
      { id: "closed", name: t("view.closed"), filter: { state: "CLOSED" }, sort: { id: "heard", descending: true } },
      { id: "all", name: t("view.all"), filter: {}, sort: { id: "victim", descending: false } },
    ],
  };
}
