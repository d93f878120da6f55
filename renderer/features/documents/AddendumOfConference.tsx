import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ConferenceId } from "../../../shared/ids.ts";
import type { Addendum } from "../../../shared/minutes/model.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";

interface Props {
  readonly conferenceId: ConferenceId;
  readonly value: Addendum | null;
  readonly onChange: (addendum: Addendum | null) => void;
}

/** Which addendum goes out by itself; drafts go nowhere. */
export function AddendumOfConference({ conferenceId, value, onChange }: Props) {
  const { t } = useTranslation(["documents", "minutes"]);
  const word = useWords();
  const addenda = useDeskQuery("minutes.addenda", { conferenceId });
  const approved = (addenda.data ?? []).filter(({ number }) => number !== null);
  return (
    <>
      <Select
        label={t("produce.addendum")}
        placeholder={approved.length === 0 ? t("produce.noAddendum") : t("produce.chooseAddendum")}
        disabled={approved.length === 0}
        data={approved.map(({ id, number, kind, reference }) => ({
          value: id,
          label: `${number} · ${reference ?? t("minutes:addenda.whole")} · ${word("addendumKind", kind)}`,
        }))}
        value={value?.id ?? null}
        onChange={(id) => onChange(approved.find((one) => one.id === id) ?? null)}
      />
      <FailureNote failure={addenda.error} />
    </>
  );
}
