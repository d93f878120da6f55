import { UnstyledButton } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { AgencyId, HearingId } from "../../../shared/ids.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import styles from "./research.module.css";

interface TakeOverAllProps {
  readonly hearingId: HearingId;
  /** Agencies for which nothing stands in the minutes yet. */
  readonly silent: ReadonlySet<AgencyId>;
}

/** Everything that agencies returned before the meeting, into the minutes with one key; nothing where there is nothing left. */
export const TakeOverAll = memo(function TakeOverAll({ hearingId, silent }: TakeOverAllProps) {
  const { t } = useTranslation("research");
  const { data } = useDeskQuery("research.inHearing", { hearingId });
  const take = useDeskCommand("meeting.takeOverAll");
  const waiting = (data ?? []).filter(
    ({ agencyId, state, items }) =>
      items.some(({ taken }) => !taken) || (state === "NOTHING_HELD" && silent.has(agencyId)),
  );
  if (waiting.length === 0) return <FailureNote failure={take.error} />;
  return (
    <div className={styles["offer"]}>
      <UnstyledButton
        className={styles["offerButton"] ?? ""}
        data-place="takeOverAll"
        disabled={take.isPending}
        onClick={() => take.mutate({ hearingId })}
      >
        {t("takeOver.everything", { count: waiting.length })}
      </UnstyledButton>
      <KeyHint>E</KeyHint>
      <FailureNote failure={take.error} />
    </div>
  );
});
