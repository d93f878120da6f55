import { Button, Checkbox, Group, Paper, Stack, Text } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CaseToApprove, MinutesText, Remark } from "../../../shared/minutes/model.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Remarks } from "./Remarks.tsx";
import { TextBlocks } from "./TextBlocks.tsx";
import classes from "./minutes.module.css";

interface CasePageProps {
  readonly page: MinutesText["cases"][number];
  /** Null for who only reads, and once the minutes are approved. */
  readonly toApprove: CaseToApprove | null;
  readonly remarks: readonly Remark[];
  readonly onChange: () => void;
}

/** One case of the minutes to read, with the tick that it was read, and what was remarked about it. */
export function CasePage({ page, toApprove, remarks, onChange }: CasePageProps) {
  const { t } = useTranslation("minutes");
  const mark = useDeskCommand("minutes.markRead");
  const { hearingId, reference, blocks } = page;
  return (
    <Paper withBorder component="article" id={`case-${page.caseId}`} className={classes["page"] ?? ""} tabIndex={-1}>
      <TextBlocks blocks={blocks} />
      {(toApprove || remarks.length > 0) && (
        <Stack gap="md" className={classes["foot"] ?? ""}>
          {toApprove && (
            <Group justify="space-between" align="flex-start">
              <div>
                <Checkbox
                  label={t("screen.read")}
                  aria-label={`${reference}: ${t("screen.read")}`}
                  description={t("screen.readHint")}
                  checked={toApprove.read}
                  disabled={mark.isPending}
                  onChange={() => mark.mutate({ hearingId, read: !toApprove.read })}
                />
                {toApprove.changedSinceRead && (
                  <Text size="sm" c="var(--concord-soon)" mt={4}>
                    {t("screen.changed")}
                  </Text>
                )}
              </div>
              <Button
                variant="default"
                size="xs"
                leftSection={<IconPencil size={14} aria-hidden />}
                aria-label={t("screen.editCase", { reference })}
                onClick={onChange}
              >
                {t("screen.edit")}
              </Button>
            </Group>
          )}
          <FailureNote failure={mark.error} />
          <Remarks
            title={t("remarks.title")}
            label={t("remarks.addOn", { reference })}
            remarks={remarks}
            mayRemark={toApprove !== null}
            of={{ hearingId }}
          />
        </Stack>
      )}
    </Paper>
  );
}
