import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { largestLogoKilobytes, type HouseStyleShown } from "../../../shared/houseStyle/model.ts";
import type { Failure } from "../../../shared/result.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { base64Of } from "../referrals/readFile.ts";
import { Card } from "../settings/Card.tsx";
import styles from "./houseStyle.module.css";
import { logoSource } from "./logoSource.ts";
import type { HouseDraft } from "./useHouseDraft.ts";

interface LogoCardProps {
  readonly draft: HouseDraft;
  readonly logo: HouseStyleShown["logo"];
}

/** The logo above the title of every document, and the words that stand for it. */
export function LogoCard({ draft, logo }: LogoCardProps) {
  const { t } = useTranslation(["houseStyle", "failures"]);
  const { mutateAsync, error, isPending } = useDeskCommand("houseStyle.takeLogo");
  const [tooBig, setTooBig] = useState<Failure | null>(null);
  const chosen = draft.style.logo;
  const take = (file: File) => {
    const isTooBig = file.size > largestLogoKilobytes * 1024;
    setTooBig(isTooBig ? { code: "houseStyle.pictureTooLarge", params: { most: largestLogoKilobytes } } : null);
    if (isTooBig) return;
    const altText = chosen?.altText ?? t("logo.usualAlt");
    // Why it was refused stands below.
    void base64Of(file)
      .then((base64) => mutateAsync({ fileName: file.name, base64, altText }))
      .then(draft.adopt, () => undefined);
  };
  return (
    <Card title={t("logo.title")} text={t("logo.text")}>
      {chosen && logo ? (
        <Stack gap="sm">
          <Group gap="md" justify="space-between" wrap="nowrap">
            <img className={styles["logo"]} src={logoSource(logo)} alt={chosen.altText} />
            <Text size="sm" c="dimmed" flex={1}>
              {t("logo.size", { width: logo.width, height: logo.height })}
            </Text>
            <Button variant="subtle" color="gray" onClick={() => draft.set({ logo: null })}>
              {t("logo.remove")}
            </Button>
          </Group>
          <TextInput
            label={t("logo.alt")}
            description={t("logo.altHint")}
            value={chosen.altText}
            maxLength={200}
            onChange={(event) => draft.set({ logo: { ...chosen, altText: event.currentTarget.value } })}
            error={chosen.altText.trim() === "" ? t("failures:text.empty") : null}
          />
        </Stack>
      ) : null}
      <FileDrop accept=".png,.jpg,.jpeg,image/png,image/jpeg" text={t("logo.drop")} onFile={take} />
      <FailureNote failure={tooBig ?? (isPending ? null : error)} />
    </Card>
  );
}
