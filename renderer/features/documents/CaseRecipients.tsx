import { Group, Radio, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import type { CaseDocumentKind } from "../../../shared/documents/model.ts";
import { atStart } from "../conferences/atStart.ts";
import { recipientKey } from "./recipientKey.ts";

/** The choice of somebody who is no account and no agency of the area. */
export const outsideKey = "outside";

interface Props {
  readonly kind: CaseDocumentKind;
  readonly offered: Output<"documents.recipientsForCase">["recipients"];
  readonly mayGoOut: boolean;
  readonly to: string | null;
  readonly onTo: (to: string) => void;
}

/** Who may have a document of one case, one at a time; whoever may not stands there with the reason. */
export function CaseRecipients({ kind, offered, mayGoOut, to, onTo }: Props) {
  const { t } = useTranslation("documents");
  const whoLabel = kind === "TRANSFER_SUMMARY" ? t("ofCase.area") : t("ofCase.outside");
  return (
    <Radio.Group label={<Text fw={600}>{t("copies.recipient")}</Text>} value={to} onChange={onTo}>
      <Stack gap={8} mt={8}>
        {offered.map(({ recipient, name, allowed, refusal, copies }) => (
          <Group key={recipientKey(recipient)} justify="space-between" wrap="nowrap" align="flex-start">
            <Radio
              value={recipientKey(recipient)}
              label={atStart(name)}
              disabled={!allowed}
              {...(refusal === null
                ? {}
                : {
                    description:
                      refusal === "documents.recipientNotCleared" ? t("refusal.notCleared") : t("refusal.refused"),
                  })}
            />
            {copies > 0 ? (
              <Text size="sm" c="dimmed">
                {t("recipients.copies", { count: copies })}
              </Text>
            ) : null}
          </Group>
        ))}
        {mayGoOut ? <Radio value={outsideKey} label={whoLabel} /> : null}
      </Stack>
    </Radio.Group>
  );
}
