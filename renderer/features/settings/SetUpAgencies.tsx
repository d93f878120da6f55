import { Button, Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { AgencyType } from "../../../shared/agencies/model.ts";
import { CivilDate } from "../../../shared/dates.ts";
import type { Country } from "../../../shared/settings/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { usualAgencies } from "../agencies/usualAgencies.ts";
import { PaperFields } from "./PaperFields.tsx";
import styles from "./setUp.module.css";

const Pick = z.object({ name: z.string(), core: z.boolean(), takesPart: z.boolean() });
type Pick = z.infer<typeof Pick>;
const Picks = z.object({
  picks: z.partialRecord(AgencyType, Pick),
  agreement: z.object({ signedOn: CivilDate.nullable(), expiresOn: CivilDate.nullable() }),
});
type Picks = z.infer<typeof Picks>;
const nothingPicked: Picks = { picks: {}, agreement: { signedOn: null, expiresOn: null } };

/** The agencies that usually sit at the table in this country, to tick, name and add at once. */
export function SetUpAgencies({ country }: { readonly country: Country }) {
  const { t } = useTranslation("unlock");
  const word = useWords();
  const { list } = useFormat();
  const agencies = useDeskQuery("agencies.list", {});
  const add = useDeskCommand("agencies.add");
  const [{ picks, agreement }, setPicks, draft] = useDraft({ form: "newAgency", item: "set-up" }, nothingPicked, Picks);
  const present = agencies.data ?? [];
  const offered = usualAgencies[country]
    .filter(({ type }) => !present.some((agency) => agency.type === type))
    .map(({ type, core }) => ({
      type,
      pick: picks[type] ?? { name: word("agencyType", type), core, takesPart: core },
    }));
  const chosen = offered.filter(({ pick }) => pick.takesPart && pick.name.trim() !== "");
  const change = (type: AgencyType, pick: Pick): void =>
    setPicks((before) => ({ ...before, picks: { ...before.picks, [type]: pick } }));
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
    draft.forget();
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{t("setUp.agenciesText")}</Text>
      {present.length > 0 && (
        <Text size="sm" c="dimmed">
          {t("setUp.present", { agencies: list(present.map(({ name }) => name)) })}
        </Text>
      )}
      <DraftNote draft={draft} />
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
      <PaperFields
        key={draft.restoredAt}
        paper={agreement}
        onChange={(paper) => setPicks((before) => ({ ...before, agreement: paper }))}
      />
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
