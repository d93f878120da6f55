import { Loader, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { HouseStyleShown } from "../../../shared/houseStyle/model.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { AdministrationTabs } from "../settings/AdministrationTabs.tsx";
import { BaseCard } from "./BaseCard.tsx";
import { HouseTexts } from "./HouseTexts.tsx";
import styles from "./houseStyle.module.css";
import { LogoCard } from "./LogoCard.tsx";
import { LookCard } from "./LookCard.tsx";
import { SamplePage } from "./SamplePage.tsx";
import { useHouseDraft } from "./useHouseDraft.ts";

/** How the area's documents look: logo, font, colours, marking, fixed texts and its own Word file, beside a sample page. */
export function HouseStyleScreen() {
  const { t } = useTranslation(["houseStyle", "app"]);
  const shown = useDeskQuery("houseStyle.show", {});
  return (
    <>
      <PageHeader title={t("title")} detail={t("detail")} />
      <AdministrationTabs current="houseStyle" />
      <FailureNote failure={shown.error} />
      {shown.isPending && <Loader size="sm" aria-label={t("app:loading")} />}
      {shown.data && <Fields shown={shown.data} />}
    </>
  );
}

function Fields({ shown }: { readonly shown: HouseStyleShown }) {
  const draft = useHouseDraft(shown.style);
  return (
    <>
      <FailureNote failure={draft.failure} />
      <div className={styles["beside"]}>
        <Stack gap="md" onBlur={draft.flush}>
          <LogoCard draft={draft} logo={shown.logo} />
          <LookCard draft={draft} />
          <HouseTexts draft={draft} />
          <BaseCard draft={draft} base={shown.base} />
        </Stack>
        <SamplePage style={draft.style} logo={shown.logo} />
      </div>
    </>
  );
}
