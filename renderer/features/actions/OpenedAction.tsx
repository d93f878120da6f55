import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { ActionDetail } from "./ActionDetail.tsx";

interface OpenedActionProps {
  readonly actionId: ActionLine["id"] | null;
  readonly onClose: () => void;
}

/** One action beside its list; it stays there also when what is reported takes it out of the list. */
export function OpenedAction({ actionId, onClose }: OpenedActionProps) {
  const { t } = useTranslation("actions");
  const read = useDeskQuery(
    "actions.list",
    { whose: "all", open: false, limit: 1, ...(actionId === null ? {} : { filter: { actionId } }) },
    { enabled: actionId !== null },
  );
  const action = read.data?.rows.find(({ id }) => id === actionId);
  return (
    <SidePanel
      opened={actionId !== null}
      onClose={onClose}
      width={480}
      title={action ? t("detail.title", { reference: action.reference }) : ""}
    >
      <FailureNote failure={read.error} />
      {read.data && !action ? <Text size="sm">{t("detail.gone")}</Text> : null}
      {action ? <ActionDetail key={action.id} action={action} /> : null}
    </SidePanel>
  );
}
