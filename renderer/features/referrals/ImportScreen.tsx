import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useGo } from "../../app/navigation.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Working } from "../../ui/Working.tsx";
import { KnownInReferrals } from "../people/KnownInReferrals.tsx";
import { FormReview } from "./FormReview.tsx";
import { TableReview } from "./TableReview.tsx";
import { useImport } from "./useImport.ts";

/** Brings in a filled referral form from Word, or a table of referrals; both are looked at before anything is stored. */
export function ImportScreen() {
  const { t } = useTranslation("referrals");
  const go = useGo();
  const coming = useImport();
  const { reading, saved, doing } = coming;
  // The import whose form was begun before; the file itself is not here any more.
  const [begunId, setBegunId] = useState<string | null>(null);
  useOpensDraft(["importedForm"], "", ({ item }) => setBegunId(item));
  const another = (): void => {
    setBegunId(null);
    void coming.cancel();
  };
  return (
    <>
      <PageHeader
        title={t("import.title")}
        {...(reading ? { detail: reading.fileName } : {})}
        actions={
          (reading && !saved) || begunId !== null ? (
            <Button variant="default" onClick={another}>
              {t("import.another")}
            </Button>
          ) : null
        }
      />
      <Stack gap="md">
        <FailureNote failure={coming.failure} />
        {reading || begunId !== null || doing === "handingOver" || doing === "reading" ? null : (
          <Stack gap="md" maw={760}>
            <FileDrop accept=".docx,.csv,.txt,.tsv" text={t("import.drop")} onFile={(file) => void coming.take(file)} />
            <Text size="sm" c="dimmed">
              {t("import.nothingStored")}
            </Text>
            <BegunForms onOpen={setBegunId} />
          </Stack>
        )}
        {doing === "nothing" ? null : (
          <Working
            words={
              doing === "handingOver"
                ? t("import.handingOver")
                : doing === "reading"
                  ? t("import.reading")
                  : t("import.saving", { done: coming.done, total: coming.total })
            }
            share={coming.total > 0 ? (100 * coming.done) / coming.total : null}
            cancelLabel={t("import.cancel")}
            onCancel={() => void coming.cancel()}
          />
        )}
        {saved ? (
          <Paper maw={760}>
            <EmptyState
              title={t("import.saved", { count: saved.saved })}
              text={saved.refused > 0 ? t("import.refused", { count: saved.refused }) : t("import.allSaved")}
              action={
                <Group gap={8} mt="sm">
                  <Button onClick={() => go({ screen: "referrals" })}>{t("import.toList")}</Button>
                  <Button variant="default" onClick={() => void coming.cancel()}>
                    {t("import.another")}
                  </Button>
                </Group>
              }
            />
          </Paper>
        ) : null}
        {saved ? <KnownInReferrals /> : null}
        {reading?.kind === "form" && coming.importId !== null ? (
          <FormReview key={coming.importId} importId={coming.importId} reading={reading} onDiscarded={another} />
        ) : null}
        {begunId === null ? null : <FormReview key={begunId} importId={begunId} reading={null} onDiscarded={another} />}
        {reading?.kind === "table" && !saved ? (
          <TableReview
            reading={reading}
            busy={doing !== "nothing"}
            onMap={coming.map}
            onSave={(mapping) => void coming.save(mapping)}
          />
        ) : null}
      </Stack>
    </>
  );
}

/** Forms that were read from a file, corrected and not stored: the way back into each. */
function BegunForms({ onOpen }: { readonly onOpen: (importId: string) => void }) {
  const { t } = useTranslation("referrals");
  const { moment } = useFormat();
  const { data: lines = [] } = useDeskQuery("drafts.list", {});
  return lines
    .filter(({ place }) => place.form === "importedForm")
    .map(({ place, keptAt }) => (
      <Button key={place.item} variant="default" w="fit-content" onClick={() => onOpen(place.item)}>
        {t("import.begun", { at: moment(keptAt) })}
      </Button>
    ));
}
