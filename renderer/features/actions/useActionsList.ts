import { useTranslation } from "react-i18next";
import { DueWhen, dueWhens, type ActionFilter } from "../../../shared/actions/listed.ts";
import { ActionStatus, actionStatuses } from "../../../shared/actions/model.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { AccountId, AgencyId, ConferenceId } from "../../../shared/ids.ts";
import { RiskLevel, riskLevels } from "../../../shared/risk/model.ts";
import { useSession } from "../../app/session.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { withField, yesNo, type FilterField } from "../../ui/lists/filterField.ts";
import type { ListOf } from "../../ui/lists/listOf.ts";

/** The register's filter, and whether it is about what is still owed, about what is closed, or about both. */
export type RegisterFilter = ActionFilter & { readonly open?: boolean | undefined };

const dayOrNone = (day: string | null): CivilDate | undefined => (day === null ? undefined : CivilDate.parse(day));

/** What the register of actions can be narrowed by, and the views that everybody has of it. */
export function useActionsList(): ListOf<RegisterFilter> {
  const { t } = useTranslation("actions");
  const word = useWords();
  const { day } = useFormat();
  const { agencyId } = useSession();
  const agencies = useDeskQuery("agencies.list", {});
  const accounts = useDeskQuery("accounts.list", {});
  const conferences = useDeskQuery("conferences.list", {});
  const fields: readonly FilterField<RegisterFilter>[] = [
    yesNo<RegisterFilter, "open">("open", t("filter.state"), t("filter.openOnly"), t("filter.closedOnly")),
    {
      kind: "choices",
      id: "statuses",
      label: t("filter.statuses"),
      options: actionStatuses
        .filter((value) => value !== "PROPOSED")
        .map((value) => ({ value, label: word("actionStatus", value) })),
      read: ({ statuses }) => statuses ?? [],
      write: (filter, values) =>
        withField(filter, "statuses", values.length > 0 ? values.map((value) => ActionStatus.parse(value)) : undefined),
    },
    {
      kind: "choice",
      id: "agency",
      label: t("filter.agency"),
      options: (agencies.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
      read: (filter) => filter.agencyId ?? null,
      write: (filter, value) => withField(filter, "agencyId", value === null ? undefined : AgencyId.parse(value)),
    },
    {
      kind: "choice",
      id: "owner",
      label: t("filter.owner"),
      options: (accounts.data ?? []).map(({ id, name, agencyId: worksAt }) => ({
        value: id,
        label: [name, agencies.data?.find((agency) => agency.id === worksAt)?.name ?? ""].join(" · "),
      })),
      read: (filter) => filter.ownerAccountId ?? null,
      write: (filter, value) =>
        withField(filter, "ownerAccountId", value === null ? undefined : AccountId.parse(value)),
    },
    {
      kind: "choice",
      id: "when",
      label: t("filter.when"),
      options: dueWhens.map((value) => ({ value, label: word("dueWhen", value) })),
      read: (filter) => filter.when ?? null,
      write: (filter, value) => withField(filter, "when", value === null ? undefined : DueWhen.parse(value)),
    },
    {
      kind: "choice",
      id: "conference",
      label: t("filter.conference"),
      options: (conferences.data ?? []).map(({ id, date, venue }) => ({
        value: id,
        label: [day(date), venue].filter((part) => part !== "").join(" · "),
      })),
      read: (filter) => filter.conferenceId ?? null,
      write: (filter, value) =>
        withField(filter, "conferenceId", value === null ? undefined : ConferenceId.parse(value)),
    },
    {
      kind: "choices",
      id: "riskLevels",
      label: t("filter.riskLevels"),
      options: riskLevels.map((value) => ({ value, label: word("riskLevel", value) })),
      read: (filter) => filter.riskLevels ?? [],
      write: (filter, values) =>
        withField(filter, "riskLevels", values.length > 0 ? values.map((value) => RiskLevel.parse(value)) : undefined),
    },
    yesNo<RegisterFilter, "toEscalate">(
      "toEscalate",
      t("filter.lead"),
      t("filter.toEscalate"),
      t("filter.notToEscalate"),
    ),
    yesNo<RegisterFilter, "ownerGone">("ownerGone", t("filter.person"), t("filter.ownerGone"), t("filter.ownerThere")),
    yesNo<RegisterFilter, "accepted">(
      "accepted",
      t("filter.accepted"),
      t("filter.isAccepted"),
      t("filter.notAccepted"),
    ),
    yesNo<RegisterFilter, "waiting">("waiting", t("filter.waiting"), t("filter.isWaiting"), t("filter.notWaiting")),
    yesNo<RegisterFilter, "verified">(
      "verified",
      t("filter.verified"),
      t("filter.isVerified"),
      t("filter.notVerified"),
    ),
    {
      kind: "day",
      id: "from",
      label: t("filter.from"),
      read: ({ dueFrom }) => dueFrom ?? null,
      write: (filter, day) => withField(filter, "dueFrom", dayOrNone(day)),
    },
    {
      kind: "day",
      id: "to",
      label: t("filter.to"),
      read: ({ dueTo }) => dueTo ?? null,
      write: (filter, day) => withField(filter, "dueTo", dayOrNone(day)),
    },
  ];
  const urgent = { id: "urgency", descending: false };
  return {
    list: "actions",
    fields,
    presets: [
      { id: "open", name: t("view.open"), filter: { open: true }, sort: urgent },
      { id: "overdue", name: t("view.overdue"), filter: { when: "OVERDUE" }, sort: urgent },
      { id: "overdueHere", name: t("view.overdueHere"), filter: { when: "OVERDUE", agencyId }, sort: urgent },
      { id: "week", name: t("view.week"), filter: { when: "THIS_WEEK" }, sort: urgent },
      {
        id: "toEscalate",
        name: t("view.toEscalate"),
        filter: { toEscalate: true },
        sort: { id: "owner", descending: false },
      },
      { id: "ownerGone", name: t("view.ownerGone"), filter: { ownerGone: true }, sort: urgent },
      {
        id: "unverified",
        name: t("view.unverified"),
        filter: { open: false, verified: false },
        sort: { id: "due", descending: true },
      },
      { id: "closed", name: t("view.closed"), filter: { open: false }, sort: { id: "due", descending: true } },
      { id: "all", name: t("view.all"), filter: {}, sort: urgent },
    ],
  };
}
