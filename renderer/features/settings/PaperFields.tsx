import { SimpleGrid } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { endsBeforeSigned, type Paper } from "../agencies/paper.ts";
import { DayField } from "../../ui/DayField.tsx";

interface PaperFieldsProps {
  /** What the fields begin with. */
  readonly paper: Paper;
  /** Told only of days in the right order. */
  readonly onChange: (paper: Paper) => void;
}

/** The day a paper was signed and the day it ends. */
export function PaperFields({ paper, onChange }: PaperFieldsProps) {
  const { t } = useTranslation("unlock");
  const [typed, setTyped] = useState(paper);
  const isWrong = endsBeforeSigned(typed);
  const change = (part: Partial<Paper>): void => {
    const now = { ...typed, ...part };
    setTyped(now);
    if (!endsBeforeSigned(now)) onChange(now);
  };
  return (
    <SimpleGrid cols={2} spacing="sm">
      <DayField label={t("setUp.signedOn")} value={typed.signedOn} onChange={(signedOn) => change({ signedOn })} past />
      <DayField
        label={t("setUp.expiresOn")}
        value={typed.expiresOn}
        onChange={(expiresOn) => change({ expiresOn })}
        error={isWrong ? t("setUp.wrongOrder") : null}
      />
    </SimpleGrid>
  );
}
