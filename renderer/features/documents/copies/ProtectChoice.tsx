import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDeskQuery } from "../../../desk/useDesk.ts";

/** Whether files are protected: as the area is used to, until somebody chooses. */
export function useProtect(): { readonly protect: boolean; readonly setProtect: (protect: boolean) => void } {
  const area = useDeskQuery("settings.area", {});
  const [chosen, setProtect] = useState<boolean | null>(null);
  return { protect: chosen ?? area.data?.settings.protectCopies ?? false, setProtect };
}

interface Props {
  readonly protect: boolean;
  readonly onChange: (protect: boolean) => void;
}

/** The choice that each file gets a passphrase of its own. */
export function ProtectChoice({ protect, onChange }: Props) {
  const { t } = useTranslation("copies");
  return (
    <Checkbox
      label={t("protect.choice")}
      description={t("protect.means")}
      checked={protect}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
