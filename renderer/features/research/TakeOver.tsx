import { UnstyledButton } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { AgencyId, HearingId } from "../../../shared/ids.ts";
import type { SharedItem } from "../../../shared/research/model.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import styles from "./research.module.css";

interface TakeOverProps {
  readonly hearingId: HearingId;
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  /** Nothing stands in the minutes for this agency yet. */
  readonly silent: boolean;
  readonly mayWrite: boolean;
}

/**
 * What an agency shared before the meeting, offered where its part is written: all of it with one key, or item by item.
 * The button comes first, so that the key that goes to the next agency lands on it.
 */
export const TakeOver = memo(function TakeOver(props: TakeOverProps) {
  const { hearingId, agencyId, agencyName, silent, mayWrite } = props;
  const { t } = useTranslation("research");
  const { data } = useDeskQuery("research.inHearing", { hearingId });
  const take = useDeskCommand("meeting.takeOver");
  const answer = data?.find((one) => one.agencyId === agencyId);
  if (!answer) return null;
  const offered = answer.items.filter(({ taken }) => !taken);
  const takeItems = (items: readonly SharedItem[]): void =>
    take.mutate({ hearingId, agencyId, itemIds: items.map(({ id }) => id) });
  if (offered.length === 0) {
    if (answer.state !== "NOTHING_HELD" || !silent || !mayWrite) return null;
    return (
      <div className={styles["offer"]}>
        <UnstyledButton className={styles["offerButton"] ?? ""} onClick={() => takeItems([])}>
          {t("takeOver.nothingHeld")}
        </UnstyledButton>
        <KeyHint>↵</KeyHint>
        <FailureNote failure={take.error} />
      </div>
    );
  }
  return (
    <div className={styles["offer"]} role="group" aria-label={t("takeOver.of", { agency: agencyName })}>
      {mayWrite ? (
        <>
          <UnstyledButton className={styles["offerButton"] ?? ""} onClick={() => takeItems(offered)}>
            {t("takeOver.all", { count: offered.length })}
          </UnstyledButton>
          <KeyHint>↵</KeyHint>
        </>
      ) : (
        <span>{t("takeOver.shared", { count: offered.length })}</span>
      )}
      {offered.map((item) => (
        <Offered key={item.id} item={item} onTake={mayWrite && offered.length > 1 ? () => takeItems([item]) : null} />
      ))}
      <FailureNote failure={take.error} />
    </div>
  );
});

function Offered({ item, onTake }: { readonly item: SharedItem; readonly onTake: (() => void) | null }) {
  const { t } = useTranslation("research");
  const word = useWords();
  const { dayShort } = useFormat();
  const said = [word("basis", item.basis), ...(item.on === null ? [] : [dayShort(item.on)])].join(" · ");
  return (
    <>
      <span className={styles["offerText"]}>
        <span data-private>{item.text}</span> <small>({said})</small>
      </span>
      {onTake ? (
        <UnstyledButton
          className={styles["offerButton"] ?? ""}
          aria-label={t("takeOver.oneOf", { text: item.text.slice(0, 60) })}
          onClick={onTake}
        >
          {t("takeOver.one")}
        </UnstyledButton>
      ) : null}
      <span style={{ flexBasis: "100%" }} />
    </>
  );
}
