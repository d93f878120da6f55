import { Loader, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Area } from "../../../shared/settings/model.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { AdministrationTabs } from "./AdministrationTabs.tsx";
import { AreaCard } from "./AreaCard.tsx";
import { BackupCard } from "./BackupCard.tsx";
import { CalendarFields } from "./CalendarFields.tsx";
import { Card } from "./Card.tsx";
import { ClosedDaysCard } from "./ClosedDaysCard.tsx";
import { ConferenceCard } from "./ConferenceCard.tsx";
import { ConsentCard } from "./ConsentCard.tsx";
import { CopiesCard } from "./CopiesCard.tsx";
import { NumberField } from "./NumberField.tsx";
import styles from "./settings.module.css";
import { RepeatCard } from "./RepeatCard.tsx";
import { InstrumentsCard } from "./InstrumentsCard.tsx";
import { StandingCard } from "./StandingCard.tsx";
import { TextsCard } from "./TextsCard.tsx";
import { useAreaDraft } from "./useAreaDraft.ts";

/** The settings of the area, each stored as it is typed, and its backups. */
export function SettingsScreen() {
  const { t } = useTranslation(["settings", "app"]);
  const area = useDeskQuery("settings.area", {});
  return (
    <>
      <PageHeader title={t("title")} detail={t("detail")} />
      <AdministrationTabs current="settings" />
      <FailureNote failure={area.error} />
      {area.isPending && <Loader size="sm" aria-label={t("app:loading")} />}
      {area.data && <Fields start={area.data} />}
    </>
  );
}

function Fields({ start }: { readonly start: Area }) {
  const { t } = useTranslation("settings");
  const draft = useAreaDraft(start);
  return (
    <>
      <FailureNote failure={draft.failure} />
      <div className={styles["cards"]} onBlur={draft.flush}>
        <Stack gap="md">
          <AreaCard draft={draft} />
          <ConferenceCard draft={draft} />
          <StandingCard draft={draft} />
          <InstrumentsCard draft={draft} />
        </Stack>
        <Stack gap="md">
          <Card title={t("calendar.title")} text={t("calendar.text")}>
            <CalendarFields
              calendar={draft.area.settings.calendar}
              onChange={(calendar) => draft.setSettings({ calendar })}
            />
            <NumberField
              label={t("calendar.researchDeleted")}
              unit={t("calendar.afterApproval", { count: draft.area.settings.researchKeptDays })}
              value={draft.area.settings.researchKeptDays}
              least={0}
              most={250}
              onChange={(researchKeptDays) => draft.setSettings({ researchKeptDays })}
            />
          </Card>
          <ClosedDaysCard draft={draft} />
          <RepeatCard draft={draft} />
          <ConsentCard draft={draft} />
          <CopiesCard draft={draft} />
          <TextsCard draft={draft} />
          <BackupCard />
        </Stack>
      </div>
    </>
  );
}
