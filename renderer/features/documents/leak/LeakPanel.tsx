import { Group, Mark, Paper, Stack, Text, Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Leak } from "../../../../shared/documents/leak/model.ts";
import { useGo } from "../../../app/navigation.ts";
import { useDeskQuery } from "../../../desk/useDesk.ts";
import { FailureNote } from "../../../ui/FailureNote.tsx";
import { Private } from "../../../ui/Private.tsx";
import { DeclareFalseAlarm } from "./DeclareFalseAlarm.tsx";

/** Every withheld value the leak test found in the copies that were tried last: where it stands, and the record to rephrase. */
export function LeakPanel() {
  const { t } = useTranslation("documents");
  const leaks = useDeskQuery("documents.leaks", {});
  const found = leaks.data;
  if (!found) return <FailureNote failure={leaks.error} />;
  return (
    <Paper component="section" aria-label={t("leak.title")} p="md">
      <Stack gap="md">
        <div>
          <Text component="h3" fw={600} size="sm">
            {t("leak.title")}
          </Text>
          <Text size="sm" c="dimmed">
            {found.length === 0 ? t("leak.none") : t("leak.means")}
          </Text>
        </div>
        {found.map((leak) => (
          <OneLeak key={leak.id} leak={leak} />
        ))}
      </Stack>
    </Paper>
  );
}

function OneLeak({ leak }: { readonly leak: Leak }) {
  const { t } = useTranslation("documents");
  const go = useGo();
  const [declaring, setDeclaring] = useState(false);
  const { caseId, referralId, reference, recipientName, sentence, from, to, part } = leak;
  const kind = leak.kind === null ? "" : t(`leak.kind.${leak.kind}`);
  const what = leak.kind === null ? t(`leak.part.${part}`) : t("leak.what", { kind, part: t(`leak.part.${part}`) });
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t("leak.for", { name: recipientName })}
      </Text>
      <Text size="sm" c="dimmed">
        {what}
      </Text>
      {sentence === "" ? null : (
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          <Private>
            {sentence.slice(0, from)}
            <Mark>{sentence.slice(from, to)}</Mark>
            {sentence.slice(to)}
          </Private>
        </Text>
      )}
      {declaring ? (
        <DeclareFalseAlarm leakId={leak.id} onBack={() => setDeclaring(false)} />
      ) : (
        <Group gap="sm">
          {caseId === null ? null : (
            <Button size="xs" variant="default" onClick={() => go({ screen: "case", caseId })}>
              {t("leak.openCase", { reference })}
            </Button>
          )}
          {referralId === null ? null : (
            <Button size="xs" variant="default" onClick={() => go({ screen: "referral", referralId })}>
              {t("leak.openReferral")}
            </Button>
          )}
          {!leak.mayDeclare ? null : (
            <Button
              size="xs"
              variant="subtle"
              aria-label={t("leak.falseAlarmOf", { kind, name: recipientName })}
              onClick={() => setDeclaring(true)}
            >
              {t("leak.falseAlarm")}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
