import { useTranslation } from "react-i18next";
import type { Contradiction } from "../../../shared/records/rules.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";

/** The sentence beside a field whose day cannot be true; null when it can. */
export function useDayErrors<Field extends string>(
  contradictions: readonly Contradiction<Field>[],
): (field: Field) => string | null {
  const { t } = useTranslation("failures");
  return (field) => {
    const found = contradictions.find((one) => one.field === field);
    return found ? t(found.code) : null;
  };
}

/** The agencies a record can come from: the active ones, and the one it came from already. */
export function useSources(present: { readonly id: string; readonly name: string } | null) {
  const agencies = useDeskQuery("agencies.list", {});
  const active = (agencies.data ?? []).filter((agency) => agency.active);
  const listed = active.map(({ id, name }) => ({ value: id as string, label: name }));
  if (present && !listed.some(({ value }) => value === present.id))
    listed.push({ value: present.id, label: present.name });
  return listed;
}
