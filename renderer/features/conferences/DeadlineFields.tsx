import { Button, Fieldset, Group, Loader, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { deadlineNames } from "../../../shared/conferences/model.ts";
import { movedDeadlines } from "../../../shared/conferences/rules.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { DayField } from "../../ui/DayField.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import type { Plan } from "./plan.ts";

interface Props {
  readonly plan: Plan;
  readonly onChange: (patch: Pick<Plan, "deadlines" | "deadlineReasons">) => void;
}

/** The five days that follow from the day of the conference, each open to change with a reason, and the holidays jumped. */
export function DeadlineFields({ plan, onChange }: Props) {
  const { t } = useTranslation("conferences");
  const format = useFormat();
  const { date, type, deadlines: chosen } = plan;
  const reasons = plan.deadlineReasons ?? {};
  const asked = { date: date ?? "2000-01-01", type };
  const proposal = useDeskQuery("conferences.proposeDeadlines", asked, { enabled: !!date });
  if (date === null) return <Text c="dimmed">{t("deadlines.dayFirst")}</Text>;
  if (proposal.error) return <FailureNote failure={proposal.error} />;
  if (!proposal.data) return <Loader size="sm" />;
  const { deadlines: proposed, holidays } = proposal.data;
  const shown = chosen ?? proposed;
  const moved = movedDeadlines(shown, proposed);
  return (
    <Fieldset legend={t("deadlines.title")}>
      <SimpleGrid cols={2}>
        {deadlineNames.map((name) => (
          <DayField
            key={name}
            label={t(`deadlines.${name}`)}
            value={shown[name]}
            onChange={(day) => day && onChange({ deadlines: { ...shown, [name]: day }, deadlineReasons: reasons })}
          />
        ))}
      </SimpleGrid>
      {moved.length > 0 ? (
        <Stack gap="xs" mt="xs">
          {moved.map((name) => (
            <TextInput
              key={name}
              required
              maxLength={200}
              label={t("deadlines.whyMoved", {
                deadline: t(`deadlines.${name}`),
                day: format.day(proposed[name]),
              })}
              value={reasons[name] ?? ""}
              onChange={(event) =>
                onChange({ deadlines: shown, deadlineReasons: { ...reasons, [name]: event.currentTarget.value } })
              }
            />
          ))}
        </Stack>
      ) : null}
      <Group justify="space-between" mt="xs">
        <Text size="sm" c="dimmed">
          {holidays.length > 0
            ? t("deadlines.holidays", {
                days: format.list(holidays.map((day) => `${day.name}, ${format.day(day.date)}`)),
              })
            : t("deadlines.noHoliday")}
        </Text>
        {moved.length > 0 ? (
          <Button size="xs" variant="subtle" onClick={() => onChange({ deadlines: null, deadlineReasons: {} })}>
            {t("deadlines.asProposed")}
          </Button>
        ) : null}
      </Group>
    </Fieldset>
  );
}
