import { Badge, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import { packText } from "../../../shared/risk/pack.ts";
import { largestPackKilobytes } from "../../../shared/risk/readPack.ts";
import type { Failure } from "../../../shared/result.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { base64Of } from "../referrals/readFile.ts";
import { Card } from "./Card.tsx";
import { NumberField } from "./NumberField.tsx";
import type { AreaDraft } from "./useAreaDraft.ts";

/** Which instruments the area offers, how long an assessment counts, and the door for a pack from a file. */
export function InstrumentsCard({ draft }: { readonly draft: AreaDraft }) {
  const { t, i18n } = useTranslation("risk");
  const { settings } = draft.area;
  const list = useDeskQuery("risk.instruments", {});
  const { mutate, error, data } = useDeskCommand("risk.importPack");
  const [tooBig, setTooBig] = useState<Failure | null>(null);
  const known = list.data ?? [];
  const enabled = settings.instruments ?? known.filter((one) => one.enabled).map(({ id }) => id);
  const tick = (id: string, on: boolean) =>
    draft.setSettings({ instruments: on ? [...enabled, id] : enabled.filter((one) => one !== id) });
  const take = (file: File) => {
    const isTooBig = file.size > largestPackKilobytes * 1024;
    setTooBig(isTooBig ? { code: "risk.packTooBig", params: { most: largestPackKilobytes } } : null);
    if (!isTooBig) void base64Of(file).then((base64) => mutate({ fileName: file.name, base64 }));
  };
  return (
    <Card title={t("settings.title")} text={t("settings.text")}>
      <FailureNote failure={list.error} />
      <Stack gap={10}>
        {known.map((one) => (
          <Checkbox
            key={one.id}
            size="sm"
            checked={enabled.includes(one.id)}
            onChange={(event) => tick(one.id, event.currentTarget.checked)}
            label={<Name instrument={one} />}
            description={t("settings.detail", { owner: one.owner, version: one.version })}
          />
        ))}
      </Stack>
      <NumberField
        label={t("settings.valid")}
        unit={t("settings.days", { count: settings.assessmentValidDays })}
        value={settings.assessmentValidDays}
        least={1}
        most={730}
        onChange={(assessmentValidDays) => draft.setSettings({ assessmentValidDays })}
      />
      <FileDrop accept=".json,application/json" text={t("settings.import")} onFile={take} />
      <FailureNote failure={tooBig ?? error} />
      {data && !error && !tooBig ? (
        <Text size="sm" c="var(--concord-do)" role="status">
          {t("settings.took", { name: packText(data.name, i18n.language), version: data.version })}
        </Text>
      ) : null}
    </Card>
  );
}

function Name({ instrument }: { readonly instrument: Output<"risk.instruments">[number] }) {
  const { t, i18n } = useTranslation("risk");
  const kind = { PARAPHRASE: null, FULL: null, CODES_ONLY: t("settings.codesOnly"), RESULT_ONLY: t("resultOnly") };
  return (
    <Group gap={8} component="span">
      {packText(instrument.name, i18n.language)}
      {kind[instrument.embed] === null ? null : (
        <Badge size="xs" color="gray">
          {kind[instrument.embed]}
        </Badge>
      )}
      {instrument.imported ? (
        <Badge size="xs" color="sea">
          {t("settings.imported")}
        </Badge>
      ) : null}
    </Group>
  );
}
