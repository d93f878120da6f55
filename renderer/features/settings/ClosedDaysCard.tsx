import { ActionIcon, Button, Group, Text, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { CivilDate } from "../../../shared/dates.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useFormat } from "../../i18n/format.ts";
import { DayField } from "../../ui/DayField.tsx";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { Card } from "./Card.tsx";
import type { AreaDraft } from "./useAreaDraft.ts";

const Day = z.object({ date: CivilDate.nullable(), name: z.string() });
type Day = z.infer<typeof Day>;
const noDay: Day = { date: null, name: "" };

/** The days on which this area does not work besides the public holidays, each with what for. */
export function ClosedDaysCard({ draft }: { readonly draft: AreaDraft }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const [{ date, name }, setDay, kept] = useDraft({ form: "closedDay" }, noDay, Day);
  const set = (patch: Partial<Day>) => setDay((before) => ({ ...before, ...patch }));
  const { closedDays } = draft.area.settings;
  const complete = date !== null && name.trim() !== "" && !closedDays.some((day) => day.date === date);
  const add = () => {
    if (date === null || !complete) return;
    const all = [...closedDays, { date, name: name.trim() }];
    draft.setSettings({ closedDays: all.toSorted((one, other) => (one.date < other.date ? -1 : 1)) });
    kept.discard();
  };
  return (
    <Card title={t("closed.title")} text={t("closed.text")}>
      {closedDays.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("closed.none")}
        </Text>
      ) : (
        closedDays.map((day) => (
          <Group key={day.date} justify="space-between" wrap="nowrap">
            <Text size="sm">
              {format.day(day.date)} · {day.name}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("closed.remove", { name: day.name, day: format.day(day.date) })}
              onClick={() => draft.setSettings({ closedDays: closedDays.filter((each) => each !== day) })}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))
      )}
      <DraftNote draft={kept} />
      <Group align="flex-end" mt="sm" wrap="nowrap">
        <DayField label={t("closed.day")} value={date} onChange={(day) => set({ date: day })} />
        <TextInput
          flex={1}
          label={t("closed.name")}
          maxLength={80}
          value={name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          onKeyDown={(event) => event.key === "Enter" && add()}
        />
        <Button variant="default" disabled={!complete} onClick={add}>
          {t("closed.add")}
        </Button>
      </Group>
    </Card>
  );
}
