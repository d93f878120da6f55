import { Paper } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ListPanel } from "../../ui/ListPanel.tsx";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { OpenedAction } from "./OpenedAction.tsx";
import { byUrgency } from "./order.ts";
import { useActionColumns } from "./useActionColumns.tsx";

interface Props {
  readonly actions: readonly ActionLine[];
  readonly height?: number;
}

/** The actions of one case, sorted; one opened beside the list to be read, updated or reopened. */
export function ActionRegister({ actions, height }: Props) {
  const { t } = useTranslation("actions");
  const [openId, setOpenId] = useState<ActionLine["id"] | null>(null);
  const columns = useActionColumns();
  if (actions.length === 0)
    return (
      <Paper>
        <EmptyState title={t("register.emptyTitle")} text={t("register.emptyText")} />
      </Paper>
    );
  return (
    <>
      <ListPanel {...(height === undefined ? {} : { height })}>
        <VirtualTable
          label={t("register.title")}
          columns={columns}
          rows={byUrgency(actions)}
          rowHeight={64}
          rowKey={(line) => line.id}
          rowLabel={(line) => line.reference}
          count={(count) => t("mine.count", { count })}
          onOpen={(line) => setOpenId(line.id)}
        />
      </ListPanel>
      <OpenedAction actionId={openId} onClose={() => setOpenId(null)} />
    </>
  );
}
