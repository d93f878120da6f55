import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HearingId } from "../../../shared/ids.ts";
import type { HearingView, RiskEntry } from "../../../shared/meeting/model.ts";
import { headingOf } from "../../../shared/meeting/rules.ts";
import { packText } from "../../../shared/risk/pack.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import styles from "./meeting.module.css";

interface OfferedRisksProps {
  readonly hearingId: HearingId;
  readonly risks: readonly RiskEntry[];
  readonly agencies: HearingView["agencies"];
}

interface Offer {
  readonly key: string;
  readonly text: string;
  readonly item: string | null;
  readonly from: string;
}

const mostOffered = 9;

/**
 * What may be taken over as a risk by one key: the grave items of the newest assessment, then what agencies said at the
 * table. What was taken is not offered again.
 */
export function OfferedRisks({ hearingId, risks, agencies }: OfferedRisksProps) {
  const { t, i18n } = useTranslation("meeting");
  const [open, setOpen] = useState(false);
  const assessed = useDeskQuery("meeting.offeredRisks", { hearingId }, { enabled: open });
  const write = useDeskCommand("meeting.writeRisk");
  const taken = new Set(risks.flatMap(({ item, text }) => [item, text]));
  const offers: readonly Offer[] = [
    ...(assessed.data ?? []).map(({ item, text }) => ({
      key: item,
      item,
      text: packText(text, i18n.language),
      from: t("risks.fromAssessment"),
    })),
    ...agencies.flatMap(({ agencyName, entries }) =>
      entries
        .filter(({ kind, text }) => kind === "SHARED" && text.trim() !== "")
        .map(({ id, text }) => ({ key: id, item: null, text: headingOf(text, 200), from: agencyName })),
    ),
  ]
    .filter(({ item, text }) => !taken.has(text) && (item === null || !taken.has(item)))
    .slice(0, mostOffered);
  const take = ({ text, item }: Offer): void =>
    write.mutate({
      hearingId,
      entryId: null,
      baseVersion: 0,
      text,
      to: ["VICTIM"],
      imminence: null,
      level: null,
      item,
    });
  const byKey = (code: string): Offer | undefined => offers[Number(/^Digit([1-9])$/u.exec(code)?.[1] ?? "0") - 1];
  if (!open) {
    return (
      <button type="button" className={styles["addLine"]} data-place="offerRisks" onClick={() => setOpen(true)}>
        {t("risks.offer")}
      </button>
    );
  }
  return (
    <div
      className={styles["offers"]}
      role="group"
      aria-label={t("risks.offered")}
      onKeyDown={(event) => {
        const offer = event.altKey || event.ctrlKey ? undefined : byKey(event.code);
        if (event.key === "Escape") setOpen(false);
        if (!offer) return;
        event.preventDefault();
        take(offer);
      }}
    >
      {offers.map((offer, index) => (
        <UnstyledButton
          key={offer.key}
          className={styles["offer"] ?? ""}
          autoFocus={index === 0}
          data-private
          onClick={() => take(offer)}
        >
          <span aria-hidden className={styles["chipKey"]}>
            {index + 1}
          </span>
          <span>{offer.text}</span>
          <span className={styles["offerFrom"]}>{offer.from}</span>
        </UnstyledButton>
      ))}
      {offers.length === 0 && !assessed.isPending ? (
        <p className={styles["state"]}>{t("risks.nothingOffered")}</p>
      ) : null}
      <FailureNote failure={write.error ?? assessed.error} />
    </div>
  );
}
