import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { AgencyId, CaseId } from "../../../shared/ids.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import type { ShownFlag } from "./model.ts";

interface Props {
  readonly caseId: CaseId;
  readonly flags: readonly ShownFlag[];
  readonly onDone: () => void;
}

/** Chooses the agencies that are asked to mark their files; those with a flag that stands are not asked again. */
export function AskFlags({ caseId, flags, onDone }: Props) {
  const { t } = useTranslation(["records", "app"]);
  const agencies = useDeskQuery("agencies.list", {});
  const ask = useDeskCommand("records.requestFlags");
  const standing = new Set(flags.filter(({ removedOn }) => removedOn === null).map(({ agencyId }) => agencyId));
  const open = (agencies.data ?? []).filter((agency) => agency.active && !standing.has(agency.id));
  const [chosen, setChosen] = useState<readonly AgencyId[]>([]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (chosen.length > 0) ask.mutate({ caseId, agencyIds: [...chosen] }, { onSuccess: onDone });
  };
  const toggle = (id: AgencyId) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t("flags.means")}
        </Text>
        {agencies.data && open.length === 0 ? <Text size="sm">{t("flag.none")}</Text> : null}
        <Stack gap={10} role="group" aria-label={t("flag.agencies")}>
          {open.map((agency) => (
            <Checkbox
              key={agency.id}
              label={agency.name}
              checked={chosen.includes(agency.id)}
              onChange={() => toggle(agency.id)}
            />
          ))}
        </Stack>
        <FailureNote failure={agencies.error ?? ask.error} />
        <Group justify="flex-end" gap="xs">
          {open.length > 1 ? (
            <Button variant="subtle" mr="auto" onClick={() => setChosen(open.map(({ id }) => id))}>
              {t("flag.all")}
            </Button>
          ) : null}
          <Button variant="default" onClick={onDone}>
            {t("app:cancel")}
          </Button>
          <Button type="submit" disabled={chosen.length === 0} loading={ask.isPending}>
            {chosen.length === 0 ? t("flag.choose") : t("flag.store", { count: chosen.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
