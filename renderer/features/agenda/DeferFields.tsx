import { Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { DeferralReason, deferralReasons } from "../../../shared/agenda/model.ts";
import { addDays, CivilDate } from "../../../shared/dates.ts";
import { AgencyId } from "../../../shared/ids.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { DayField } from "../../ui/DayField.tsx";

/** Why a case is put off, who keeps the victim safe meanwhile and when it is looked at again; null until it was said. */
export const PuttingOff = z.object({
  reason: DeferralReason.nullable(),
  note: z.string(),
  safetyAgencyId: AgencyId.nullable(),
  safetyName: z.string(),
  nextOn: CivilDate.nullable(),
});
export type PuttingOff = Readonly<z.infer<typeof PuttingOff>>;

interface Props {
  readonly value: PuttingOff;
  /** The day of the conference that puts it off. */
  readonly conferenceOn: CivilDate;
  readonly onChange: (patch: Partial<PuttingOff>) => void;
}

/** The five answers owed when a case is put off, in the order in which they are asked. */
export function DeferFields({ value, conferenceOn, onChange }: Props) {
  const { t } = useTranslation("agenda");
  const word = useWords();
  const agencies = useDeskQuery("agencies.list", {});
  const active = (agencies.data ?? []).filter((agency) => agency.active);
  return (
    <Stack gap="sm">
      <Select
        label={t("defer.reason")}
        required
        data-autofocus
        allowDeselect={false}
        data={deferralReasons.map((reason) => ({ value: reason, label: word("deferralReason", reason) }))}
        value={value.reason}
        onChange={(reason) => onChange({ reason: DeferralReason.nullable().parse(reason) })}
      />
      <Select
        label={t("defer.safetyAgency")}
        description={t("defer.safetyMeans")}
        required
        searchable
        allowDeselect={false}
        data={active.map(({ id, name }) => ({ value: id, label: name }))}
        value={value.safetyAgencyId}
        onChange={(id) => onChange({ safetyAgencyId: AgencyId.nullable().parse(id) })}
      />
      <TextInput
        label={t("defer.safetyName")}
        required
        spellCheck={false}
        maxLength={200}
        value={value.safetyName}
        onChange={(event) => onChange({ safetyName: event.currentTarget.value })}
      />
      <DayField
        label={t("defer.nextOn")}
        required
        minDay={addDays(conferenceOn, 1)}
        value={value.nextOn}
        onChange={(nextOn) => onChange({ nextOn })}
      />
      <Textarea
        label={t("defer.note")}
        autosize
        minRows={2}
        maxLength={1000}
        value={value.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </Stack>
  );
}
