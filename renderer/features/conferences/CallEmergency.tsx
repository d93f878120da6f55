import { Button } from "@mantine/core";
import { IconUrgent } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/ids.ts";
import { useSession } from "../../app/session.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { useEmergencyDoor } from "./emergencyDoor.ts";
import { EmergencyPanel } from "./EmergencyPanel.tsx";

/** The way from a case to an emergency conference about it, for whoever may schedule one. */
export function CallEmergency({ caseId, reference }: { readonly caseId: CaseId; readonly reference: string }) {
  const { t } = useTranslation("conferences");
  const { role } = useSession();
  const door = useEmergencyDoor();
  const mayCall = role === "administrator" || role === "chair";
  useOpensDraft(["emergency"], caseId, () => door.open(caseId), mayCall);
  if (!mayCall) return null;
  const close = () => door.open(null);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconUrgent size={16} aria-hidden />}
        onClick={() => door.open(caseId)}
      >
        {t("emergency.button")}
      </Button>
      <SidePanel
        opened={door.caseId === caseId}
        onClose={close}
        width={520}
        title={t("emergency.title", { reference })}
      >
        <EmergencyPanel caseId={caseId} onDone={close} />
      </SidePanel>
    </>
  );
}
