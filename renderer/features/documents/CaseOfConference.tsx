import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDeskQuery } from "../../desk/useDesk.ts";

interface Props {
  readonly conferenceId: string;
  readonly value: string | null;
  readonly onChange: (caseId: string | null) => void;
  /** What is made where no case is chosen; without it one has to be. */
  readonly without?: string;
}

/** Chooses one case of a conference, by reference and initials. */
export function CaseOfConference({ conferenceId, value, onChange, without }: Props) {
  const { t } = useTranslation("documents");
  const agenda = useDeskQuery("agenda.view", { conferenceId });
  const cases = (agenda.data?.items ?? []).flatMap((item) =>
    item.caseId ? [{ value: item.caseId, label: `${item.reference} · ${item.victimInitials}` }] : [],
  );
  return (
    <Select
      label={t("produce.case")}
      searchable
      {...(without === undefined ? {} : { placeholder: without, clearable: true })}
      data={cases}
      value={value}
      onChange={onChange}
    />
  );
}
