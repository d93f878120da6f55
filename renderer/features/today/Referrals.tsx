import { Group, Text, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ReferralLine } from "../../../shared/referrals/contract.ts";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Private } from "../../ui/Private.tsx";
import { ReferralStatusBadge } from "../referrals/ReferralStatusBadge.tsx";
import { NothingToDo, TodayCard, type More } from "./TodayCard.tsx";
import styles from "./today.module.css";

const shown = 6;

interface WaitingProps {
  readonly page: { readonly rows: readonly ReferralLine[]; readonly total: number };
  readonly title: string;
  readonly none: string;
  readonly more?: More;
  /** What is told of each below its name. */
  readonly detail: (line: ReferralLine) => ReactNode;
}

function Waiting({ page, title, none, more, detail }: WaitingProps) {
  const { t } = useTranslation("today");
  const go = useGo();
  return (
    <TodayCard title={title} {...(page.total > 0 ? { detail: String(page.total) } : {})} {...(more ? { more } : {})}>
      {page.total === 0 && <NothingToDo>{none}</NothingToDo>}
      <ul className={styles["list"]}>
        {page.rows.map((line) => (
          <li key={line.id}>
            <UnstyledButton
              className={styles["line"] ?? ""}
              onClick={() => go({ screen: "referral", referralId: line.id })}
            >
              <Group gap={8} wrap="nowrap" justify="space-between">
                <Text size="sm" fw={600} truncate>
                  {line.victimName === "" ? t("referrals.noName") : <Private>{line.victimName}</Private>}
                </Text>
                <Text size="sm" c="dimmed" className="tabular">
                  {line.reference}
                </Text>
              </Group>
              {detail(line)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </TodayCard>
  );
}

/** What somebody waits for: a decision (the coordinator's), or information my agency still owes. */
export function Referrals() {
  const { t } = useTranslation("today");
  const { dayShort } = useFormat();
  const go = useGo();
  const { role, agencyId } = useSession();
  const decides = role === "administrator";
  const undecided = useDeskQuery(
    "referrals.list",
    { limit: shown, filter: { statuses: ["SUBMITTED"] } },
    { enabled: decides },
  );
  const unfinished = useDeskQuery("referrals.list", {
    limit: shown,
    filter: { agencyId, statuses: ["NEEDS_INFO", "DRAFT"] },
  });
  const more: More = {
    label: t("referrals.more"),
    name: t("referrals.all"),
    onOpen: () => go({ screen: "referrals" }),
  };
  const whence = ({ agencyName, receivedOn, criteria }: ReferralLine): string => {
    const from = t("referrals.from", { agency: agencyName, day: dayShort(receivedOn) });
    return criteria.includes("REPEAT") ? t("referrals.repeat", { from }) : from;
  };
  if (!unfinished.data) return <FailureNote failure={unfinished.error} />;
  return (
    <>
      <FailureNote failure={undecided.error} />
      {undecided.data && (
        <Waiting
          page={undecided.data}
          title={t("referrals.decide")}
          none={t("referrals.decided")}
          more={more}
          detail={(line) => (
            <Text size="sm" c="dimmed">
              {whence(line)}
            </Text>
          )}
        />
      )}
      <Waiting
        page={unfinished.data}
        title={t("referrals.unfinished")}
        none={t("referrals.finished")}
        {...(decides ? {} : { more })}
        detail={({ status, missing }) => <ReferralStatusBadge status={status} missing={missing} />}
      />
    </>
  );
}
