import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../../shared/agenda/model.ts";
import {
  inAgendaOrder,
  moveStanding,
  standingKinds,
  usualStanding,
  type StandingItem,
  type StandingKind,
  type StandingPlan,
} from "../../../shared/agenda/standing.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";

const planOf = ({ kind, minutes, afterCases }: StandingPlan): StandingPlan => ({ kind, minutes, afterCases });

/** What is to be told under each standing item that is worked out from the record; a sentence, or null. */
export function useToldUnder(conferenceId: ConferenceId, items: readonly AgendaItem[]) {
  const { t } = useTranslation("agenda");
  const format = useFormat();
  const content = useDeskQuery("agenda.standing", { conferenceId });
  return (kind: StandingKind): string | null => {
    const list = (parts: readonly string[]): string =>
      parts.length === 0 ? t("standing.nothing") : format.list(parts);
    if (kind === "TRANSFERS")
      return list(
        items
          .filter(({ fromArea }) => fromArea !== "")
          .map(({ reference, fromArea }) => t("standing.transferred", { reference, area: fromArea })),
      );
    if (!content.data) return null;
    if (kind === "EMERGENCIES")
      return list(
        content.data.emergencies.map(({ date, cases }) =>
          t("standing.emergency", {
            day: format.dayShort(date),
            cases: format.list(cases.map(({ reference }) => reference)),
          }),
        ),
      );
    if (kind === "FLAGS")
      return list(
        content.data.flags.map(({ reference, reviewOn }) =>
          t("standing.flag", { reference, day: format.dayShort(reviewOn) }),
        ),
      );
    return null;
  };
}

/** The standing items of one agenda and everything that changes them. */
export function useStanding(conferenceId: ConferenceId, items: readonly StandingItem[]) {
  const { mutate, error } = useDeskCommand("agenda.setStanding");
  const store = (plans: readonly StandingPlan[]) => {
    const ordered = inAgendaOrder(plans);
    if (ordered) mutate({ conferenceId, items: ordered.map(planOf) });
  };
  const there = new Set(items.map(({ kind }) => kind));
  return {
    failure: error,
    missing: standingKinds.filter((kind) => !there.has(kind)),
    move: (kind: StandingKind, by: -1 | 1) => store(moveStanding(items, kind, by)),
    setMinutes: (kind: StandingKind, minutes: number) =>
      store(items.map((item) => (item.kind === kind ? { ...item, minutes } : item))),
    remove: (kind: StandingKind) => store(items.filter((item) => item.kind !== kind)),
    add(kind: StandingKind) {
      const usual = usualStanding.find((item) => item.kind === kind);
      if (usual) store([...items, usual]);
    },
  };
}
