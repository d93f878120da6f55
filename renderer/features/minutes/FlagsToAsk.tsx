import { Button, Checkbox, Group, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgencyId, ConferenceId } from "../../../shared/ids.ts";
import type { Failure } from "../../../shared/result.ts";
import { call } from "../../desk/client.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";

/** The agencies that were on the list are proposed, ticked, to mark their files about the cases heard. */
export function FlagsToAsk({ conferenceId }: { readonly conferenceId: ConferenceId }) {
  const { t } = useTranslation("minutes");
  const proposed = useDeskQuery("records.flagsToAsk", { conferenceId });
  const [left, setLeft] = useState<ReadonlySet<AgencyId>>(new Set());
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const cases = proposed.data ?? [];
  const agencies = [...new Map(cases.flatMap((one) => one.agencies).map((one) => [one.agencyId, one])).values()];
  const asked = cases.map(({ caseId, agencies: of }) => ({
    caseId,
    agencyIds: of.map(({ agencyId }) => agencyId).filter((agencyId) => !left.has(agencyId)),
  }));
  const count = asked.reduce((sum, { agencyIds }) => sum + agencyIds.length, 0);
  const toggle = (agencyId: AgencyId): void => {
    const next = new Set(left);
    if (!next.delete(agencyId)) next.add(agencyId);
    setLeft(next);
  };
  const ask = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    for (const one of asked) {
      if (one.agencyIds.length === 0) continue;
      const answer = await call("records.requestFlags", one);
      if (!answer.ok) {
        setFailure(answer.failure);
        break;
      }
    }
    setBusy(false);
  };
  return (
    <Paper withBorder p="md" component="section" id="flags" tabIndex={-1}>
      <Text component="h2" fw={600} size="md" mb="xs">
        {t("flags.title")}
      </Text>
      {proposed.data && agencies.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("flags.none")}
        </Text>
      ) : (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t("flags.propose")}
          </Text>
          <Stack gap={8} role="group" aria-label={t("flags.title")}>
            {agencies.map(({ agencyId, agencyName }) => (
              <Checkbox
                key={agencyId}
                label={agencyName}
                checked={!left.has(agencyId)}
                onChange={() => toggle(agencyId)}
              />
            ))}
          </Stack>
          <Group>
            <Button disabled={count === 0} loading={busy} onClick={() => void ask()}>
              {count === 0 ? t("flags.nobody") : t("flags.ask", { count })}
            </Button>
          </Group>
        </Stack>
      )}
      <FailureNote failure={failure ?? proposed.error} />
    </Paper>
  );
}
