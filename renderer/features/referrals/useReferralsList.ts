import { useTranslation } from "react-i18next";
import { CivilDate } from "../../../shared/dates.ts";
import { AgencyId } from "../../../shared/ids.ts";
import type { ReferralFilter } from "../../../shared/referrals/listed.ts";
import { ReferralStatus, referralStatuses } from "../../../shared/referrals/model.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { withField, yesNo, type FilterField } from "../../ui/lists/filterField.ts";
import type { ListOf } from "../../ui/lists/listOf.ts";

const dayOrNone = (day: string | null): CivilDate | undefined => (day === null ? undefined : CivilDate.parse(day));

/** What the list of referrals can be narrowed by, and the views that everybody has of it. */
export function useReferralsList(): ListOf<ReferralFilter> {
  const { t } = useTranslation("referrals");
  const word = useWords();
  const agencies = useDeskQuery("agencies.list", {});
  const fields: readonly FilterField<ReferralFilter>[] = [
    {
      kind: "choices",
      id: "statuses",
      label: t("filter.statuses"),
      options: referralStatuses.map((value) => ({ value, label: word("referralStatus", value) })),
      read: ({ statuses }) => statuses ?? [],
      write: (filter, values) =>
        withField(
          filter,
          "statuses",
          values.length > 0 ? values.map((value) => ReferralStatus.parse(value)) : undefined,
        ),
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
      kind: "day",
      id: "from",
      label: t("filter.from"),
      read: ({ receivedFrom }) => receivedFrom ?? null,
      write: (filter, day) => withField(filter, "receivedFrom", dayOrNone(day)),
    },
    {
      kind: "day",
      id: "to",
      label: t("filter.to"),
      read: ({ receivedTo }) => receivedTo ?? null,
      write: (filter, day) => withField(filter, "receivedTo", dayOrNone(day)),
    },
    yesNo<ReferralFilter, "incomplete">(
      "incomplete",
      t("filter.incomplete"),
      t("filter.isIncomplete"),
      t("filter.isComplete"),
    ),
  ];
  const newest = { id: "received", descending: true };
  const oldest = { id: "received", descending: false };
  return {
    list: "referrals",
    fields,
    presets: [
      { id: "all", name: t("view.all"), filter: {}, sort: newest },
      { id: "waiting", name: t("view.waiting"), filter: { statuses: ["SUBMITTED"] }, sort: oldest },
      { id: "writing", name: t("view.writing"), filter: { statuses: ["DRAFT", "NEEDS_INFO"] }, sort: newest },
      { id: "accepted", name: t("view.accepted"), filter: { statuses: ["ACCEPTED", "DEFERRED"] }, sort: oldest },
    ],
  };
}
