import { Button, Divider, Stack, Text } from "@mantine/core";
import { IconArrowMerge } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agency } from "../../../shared/agencies/model.ts";
import { AgencyForm } from "./AgencyForm.tsx";
import { MergeAgency } from "./MergeAgency.tsx";
import { MergedNote } from "./MergedNote.tsx";

interface AgencyPanelProps {
  /** Null: a new one is added. */
  readonly agency: Agency | null;
  readonly agencies: readonly Agency[];
  /** Whether an unfinished merge is what was come back for. */
  readonly merging: boolean;
  readonly onDone: () => void;
}

/** What can be done about an agency: change it, or make it part of another one. One that is part of another stays as it is. */
export function AgencyPanel({ agency, agencies, merging, onDone }: AgencyPanelProps) {
  const { t } = useTranslation("agencies");
  const [isMerging, setMerging] = useState(merging);
  if (agency === null) return <AgencyForm agency={null} onDone={onDone} />;
  if (agency.mergedInto !== null)
    return (
      <Stack gap="xs">
        <MergedNote agency={agency} agencies={agencies} />
        <Text size="sm">{t("merge.stays")}</Text>
      </Stack>
    );
  if (isMerging) return <MergeAgency agency={agency} agencies={agencies} onDone={onDone} />;
  return (
    <Stack gap="lg">
      <AgencyForm agency={agency} onDone={onDone} />
      <Divider />
      <Button
        variant="default"
        leftSection={<IconArrowMerge size={16} aria-hidden />}
        onClick={() => setMerging(true)}
        style={{ alignSelf: "flex-start" }}
      >
        {t("merge.open")}
      </Button>
    </Stack>
  );
}
