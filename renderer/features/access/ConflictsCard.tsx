import { Button, Paper, Text } from "@mantine/core";
import { IconUserOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/ids.ts";
import { useSession } from "../../app/session.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import classes from "./access.module.css";
import { ConflictLine } from "./ConflictLine.tsx";
import { DeclareOwn } from "./DeclareOwn.tsx";

/** The links declared with one case, and the way to declare one's own. */
export function ConflictsCard({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation("access");
  const { role } = useSession();
  const conflicts = useDeskQuery("access.conflicts", { caseId, conferenceId: null });
  const [declaring, setDeclaring] = useState(false);
  useOpensDraft(["ownConflict"], caseId, () => setDeclaring(true));
  const rows = conflicts.data ?? [];
  const readsAll = role === "administrator" || role === "chair";
  return (
    <Paper p="md">
      <Text component="h3" fw={600} m={0} mb={6}>
        {t("conflicts.title")}
      </Text>
      {readsAll && conflicts.data && rows.length === 0 ? (
        <Text size="sm" c="dimmed" mb="sm">
          {t("conflicts.none")}
        </Text>
      ) : null}
      {rows.length > 0 ? (
        <ul className={classes["list"]}>
          {rows.map((conflict) => (
            <ConflictLine key={conflict.id} conflict={conflict} named={false} />
          ))}
        </ul>
      ) : null}
      <FailureNote failure={conflicts.error} />
      <Button
        mt="xs"
        variant="default"
        leftSection={<IconUserOff size={16} aria-hidden />}
        onClick={() => setDeclaring(true)}
      >
        {t("conflicts.declareOwn")}
      </Button>
      {declaring ? <DeclareOwn caseId={caseId} onClose={() => setDeclaring(false)} /> : null}
    </Paper>
  );
}
