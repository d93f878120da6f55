import { Group, Text, UnstyledButton } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { DraftLine } from "../../../shared/drafts/contract.ts";
import { subjectOf } from "../../../shared/drafts/place.ts";
import { useGo } from "../../app/navigation.ts";
import { wantDraft } from "../../app/wantedDraft.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { NothingToDo, TodayCard } from "./TodayCard.tsx";
import styles from "./today.module.css";
import { wayBackTo } from "./wayBack.ts";

const shown = 6;

/** Forms this account has begun and not sent, the newest first; each leads back into its form. Nothing where there is none. */
export function Unfinished() {
  const { t } = useTranslation("drafts");
  const go = useGo();
  const { data: lines = [], error } = useDeskQuery("drafts.list", {});
  // Whoever is back here did not go on with what they had asked for.
  useEffect(() => wantDraft(null), []);
  if (lines.length === 0) return <FailureNote failure={error} />;
  const back = (line: DraftLine): void => {
    wantDraft(line.place);
    go(wayBackTo(line));
  };
  return (
    <TodayCard title={t("today.title")} detail={t("today.detail")}>
      <ul className={styles["list"]}>
        {lines.slice(0, shown).map((line) => (
          <li key={JSON.stringify(line.place)}>
            <UnstyledButton className={styles["line"] ?? ""} onClick={() => back(line)}>
              <Line line={line} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {lines.length > shown && <NothingToDo>{t("today.more", { count: lines.length - shown })}</NothingToDo>}
    </TodayCard>
  );
}

function Line({ line }: { readonly line: DraftLine }) {
  const { t } = useTranslation("drafts");
  const { dayLong, moment } = useFormat();
  const { place, about, keptAt } = line;
  return (
    <>
      <Group gap={8} wrap="nowrap" justify="space-between">
        <Text size="sm" fw={600}>
          {t(`form.${place.form}`)}
        </Text>
        <Text size="sm" c="dimmed" className="tabular">
          {subjectOf(place).kind === "conference" ? dayLong(about) : about}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {t("today.kept", { at: moment(keptAt) })}
      </Text>
    </>
  );
}
