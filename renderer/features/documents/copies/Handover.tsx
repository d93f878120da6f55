import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CopyPassphrase } from "../../../../shared/documents/copies.ts";
import type { Copy } from "../../../../shared/documents/model.ts";
import { useFormat } from "../../../i18n/format.ts";
import { PrintSheet } from "../../../ui/PrintSheet.tsx";
import { Passphrases } from "./Passphrases.tsx";
import { Receipt } from "./Receipt.tsx";
import { usePrinted } from "./usePrinted.ts";

interface Props {
  readonly made: {
    readonly folder: string;
    readonly copies: readonly Copy[];
    readonly passphrases: readonly CopyPassphrase[];
  };
}

/** What somebody who hands files on has to know: they are out, until when, and with which passphrases; and a receipt of it. */
export function Handover({ made }: Props) {
  const { t } = useTranslation("copies");
  const { day } = useFormat();
  const { what, print } = usePrinted<"receipt">();
  // What was forgotten is forgotten of this production; the next one has passphrases of its own.
  const [forgotten, setForgotten] = useState<Props["made"] | null>(null);
  const days = made.copies.flatMap(({ destroyBy }) => destroyBy ?? []).toSorted();
  const [first] = days;
  const words = made.copies.flatMap((copy) => {
    const of = made.passphrases.find(({ copyId }) => copyId === copy.id);
    return of ? [{ copy, words: of.words }] : [];
  });
  return (
    <Stack gap="sm">
      <Alert color="yellow" icon={<IconAlertTriangle size={18} aria-hidden />}>
        <Text size="sm">{t("handover.left")}</Text>
        {first === undefined ? null : (
          <Text size="sm" fw={600}>
            {t("handover.destroyBy", { day: day(first) })}
          </Text>
        )}
        <Group mt="xs">
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPrinter size={14} aria-hidden />}
            onClick={() => print("receipt")}
          >
            {t("receipt.print")}
          </Button>
        </Group>
      </Alert>
      {words.length > 0 && forgotten !== made ? <Passphrases all={words} onDone={() => setForgotten(made)} /> : null}
      {what === null ? null : (
        <PrintSheet>
          <Receipt copies={made.copies} folder={made.folder} />
        </PrintSheet>
      )}
    </Stack>
  );
}
