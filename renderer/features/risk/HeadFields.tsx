import { Group, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AgencyId } from "../../../shared/ids.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { DayField } from "../../ui/DayField.tsx";
import type { ContentDraft } from "./useAssessmentDraft.ts";

interface Props {
  readonly content: ContentDraft;
  readonly readOnly: boolean;
  readonly onChange: (patch: Partial<ContentDraft>) => void;
}

/** When it was assessed, by whom, and of which agency. */
export function HeadFields({ content, readOnly, onChange }: Props) {
  const { t } = useTranslation("risk");
  const agencies = useDeskQuery("agencies.list", {});
  return (
    <Group gap="sm" align="flex-end" wrap="wrap">
      <div style={{ width: 170 }}>
        <DayField
          label={t("head.day")}
          value={content.assessedOn}
          onChange={(assessedOn) => onChange({ assessedOn })}
          readOnly={readOnly}
          past
        />
      </div>
      <TextInput
        label={t("head.assessor")}
        size="sm"
        w={220}
        readOnly={readOnly}
        spellCheck={false}
        value={content.assessor}
        onChange={(event) => onChange({ assessor: event.currentTarget.value })}
      />
      <Select
        label={t("head.agency")}
        size="sm"
        w={300}
        readOnly={readOnly}
        searchable
        data={(agencies.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={content.agencyId}
        onChange={(agencyId) => onChange({ agencyId: AgencyId.nullable().parse(agencyId) })}
      />
    </Group>
  );
}
