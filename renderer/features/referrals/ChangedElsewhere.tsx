import { Alert, Button, Group, Text } from "@mantine/core";
import { IconVersions } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ReferralId } from "../../../shared/ids.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import type { FormDraft } from "./formContext.ts";

interface Props {
  readonly referralId: ReferralId;
  readonly mine: FormDraft;
  readonly onKeepMine: (version: number) => void;
  readonly onTakeTheirs: (form: FormDraft, version: number) => void;
}

const differing = (mine: FormDraft, stored: FormDraft): number => {
  const theirs = new Map(Object.entries(stored));
  return Object.entries(mine).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(theirs.get(name)))
    .length;
};

/** Somebody else stored this form meanwhile: both stay, and the writer is asked which stands (`RULES.md` 8). */
export function ChangedElsewhere({ referralId, mine, onKeepMine, onTakeTheirs }: Props) {
  const { t } = useTranslation("referrals");
  const { data, refetch } = useDeskQuery("referrals.open", { referralId });
  // The version that stands is read again, so that what is kept or taken is really the newest.
  useEffect(() => void refetch(), [refetch]);
  if (!data) return null;
  return (
    <Alert color="soon" icon={<IconVersions size={18} aria-hidden />} role="alert" mb="sm">
      <Text size="sm" mb="xs">
        {t("elsewhere.text", { count: differing(mine, data.form) })}
      </Text>
      <Group gap={8}>
        <Button size="xs" onClick={() => onKeepMine(data.version)}>
          {t("elsewhere.keepMine")}
        </Button>
        <Button size="xs" variant="default" onClick={() => onTakeTheirs(data.form, data.version)}>
          {t("elsewhere.takeTheirs")}
        </Button>
      </Group>
    </Alert>
  );
}
