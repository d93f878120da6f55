import { Button, Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgencyType } from "../../../shared/agencies/model.ts";
import type { Country } from "../../../shared/settings/model.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import type { Paper } from "../agencies/paper.ts";
import { usualAgencies } from "../agencies/usualAgencies.ts";
import { PaperFields } from "./PaperFields.tsx";
import styles from "./setUp.module.css";

interface Pick {
  readonly name: string;
  readonly core: boolean;
  readonly takesPart: boolean;
}

/** The agencies that usually sit at the table in this country, to tick, name and add at once. */
export function SetUpAgencies({ country }: { readonly country: Country }) {
  const { t } = useTranslation("unlock");
  const word = useWords();
  const { list } = useFormat();
  const agencies = useDeskQuery("agencies.list", {});
  const add = useDeskCommand("agencies.add");
  const [picks, setPicks] = useState<Partial<Record<AgencyType, Pick>>>({});
  const [agreement, setAgreement] = useState<Paper>({ signedOn: null, expiresOn: null });
  const present = agencies.data ?? [];
  const offered = usualAgencies[country]
    .filter(({ type }) => !present.some((agency) => agency.type === type))
    .map(({ type, core }) => ({
      type,
      pick: picks[type] ?? { name: word("agencyType", type), core, takesPart: core },
    }));
  const chosen = offered.filter(({ pick }) => pick.takesPart && pick.name.trim() !== "");
  const change = (type: AgencyType, pick: Pick): void => setPicks((before) => ({ ...before, [type]: pick }));
  const addAll = async (): Promise<void> => {
    for (const { type, pick } of chosen) {
      await add.mutateAsync({
        name: pick.name,
        type,
        core: pick.core,
        agreementSignedOn: agreement.signedOn,
        agreementExpiresOn: agreement.expiresOn,
      });
    }
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{t("setUp.agenciesText")}</Text>
      {present.length > 0 && (
        <Text size="sm" c="dimmed">
          {t("setUp.present", { agencies: list(present.map(({ name }) => name)) })}
        </Text>
      )}
      <div className={styles["picks"]}>
        {offered.map(({ type, pick }) => (
          <div key={type} className={styles["pick"]}>
            <Checkbox
              aria-label={t("setUp.takesPart", { agency: pick.name })}
              checked={pick.takesPart}
              onChange={(event) => change(type, { ...pick, takesPart: event.currentTarget.checked })}
            />
            <TextInput
              aria-label={t("setUp.agencyName")}
              value={pick.name}
              onChange={(event) => change(type, { ...pick, name: event.currentTarget.value, takesPart: true })}
              maxLength={200}
              flex={1}
            />
            <Checkbox
              label={t("setUp.core")}
              checked={pick.core}
              onChange={(event) => change(type, { ...pick, core: event.currentTarget.checked })}
            />
          </div>
        ))}
      </div>
      <Text size="sm" fw={600}>
        {t("setUp.commonAgreement")}
      </Text>
      <PaperFields paper={agreement} onChange={setAgreement} />
      <FailureNote failure={agencies.error ?? add.error} />
      <Group>
        <Button
          variant="light"
          disabled={chosen.length === 0}
          loading={add.isPending}
          onClick={() => void addAll().catch(() => undefined)}
        >
          {t("setUp.addAgencies", { count: chosen.length })}
        </Button>
      </Group>
    </Stack>
  );
}
