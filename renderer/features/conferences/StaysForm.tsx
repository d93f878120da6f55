import { ActionIcon, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Stay } from "../../../shared/conferences/model.ts";
import { CivilDate, ClockTime, dayOf, instantAt, timeOf, type Instant } from "../../../shared/dates.ts";
import type { AgencyId, ConferenceId } from "../../../shared/ids.ts";
import { useTimeZone } from "../../app/session.ts";
import { useDraft } from "../../app/useDraft.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { readTime } from "./readTime.ts";

interface Props {
  readonly conferenceId: ConferenceId;
  readonly agencyId: AgencyId;
  readonly stays: readonly Stay[];
  readonly date: string;
  /** `forget` is called once the times have been taken. */
  readonly onKeep: (stays: Stay[], forget: () => void) => void;
}

/** One end of a stay as it is typed; the day stays that of the moment it stood for. */
const Typed = z.object({ day: CivilDate, text: z.string() });
type Typed = z.infer<typeof Typed>;
const TypedStay = z.object({ arrived: Typed, left: Typed });
type TypedStay = z.infer<typeof TypedStay>;

/** Each time an agency comes or goes there is one moment more: what was typed before that is older than the sheet. */
const momentsOf = (stays: readonly Stay[]): number =>
  stays.reduce((sum, { arrivedAt, leftAt }) => sum + (arrivedAt === null ? 0 : 1) + (leftAt === null ? 0 : 1), 0);

/** Puts the times of an agency right: from when to when, as often as it came. Empty is the begin, or the end, of the meeting. */
export function StaysForm({ conferenceId, agencyId, stays, date, onKeep }: Props) {
  const { t } = useTranslation("conferences");
  const timeZone = useTimeZone();
  const meetingDay = CivilDate.parse(date);
  const shown = (moment: Instant | null): Typed =>
    moment === null ? { day: meetingDay, text: "" } : { day: dayOf(moment, timeZone), text: timeOf(moment, timeZone) };
  const [typed, setTyped, draft] = useDraft<TypedStay[]>(
    { form: "stays", conferenceId, item: agencyId },
    () =>
      (stays.length === 0 ? [{ arrivedAt: null, leftAt: null }] : stays).map(({ arrivedAt, leftAt }) => ({
        arrived: shown(arrivedAt),
        left: shown(leftAt),
      })),
    z.array(TypedStay),
    momentsOf(stays),
  );
  const momentOf = ({ day, text }: Typed): Instant | null => {
    const time = readTime(text);
    return time === null ? null : instantAt(day, ClockTime.parse(time), timeZone);
  };
  const put = (index: number, end: keyof TypedStay, text: string) =>
    setTyped((before) =>
      before.map((stay, place) => (place === index ? { ...stay, [end]: { ...stay[end], text } } : stay)),
    );
  return (
    <Stack
      gap="sm"
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(
          typed.map(({ arrived, left }) => ({ arrivedAt: momentOf(arrived), leftAt: momentOf(left) })),
          draft.forget,
        );
      }}
    >
      <DraftNote draft={draft} />
      {typed.map((stay, index) => (
        <Group key={index} gap={8} align="end" wrap="nowrap">
          <TextInput
            size="xs"
            label={t("attendance.arrivedAt")}
            placeholder={index === 0 ? t("attendance.fromStart") : ""}
            value={stay.arrived.text}
            autoComplete="off"
            data-autofocus={index === 0 || undefined}
            onChange={(event) => put(index, "arrived", event.currentTarget.value)}
          />
          <TextInput
            size="xs"
            label={t("attendance.leftAt")}
            placeholder={index === typed.length - 1 ? t("attendance.toEnd") : ""}
            value={stay.left.text}
            autoComplete="off"
            onChange={(event) => put(index, "left", event.currentTarget.value)}
          />
          {typed.length > 1 ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("attendance.removeStay")}
              onClick={() => setTyped((before) => before.filter((_, place) => place !== index))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          ) : null}
        </Group>
      ))}
      <Text size="xs" c="dimmed">
        {t("attendance.emptyIsWhole")}
      </Text>
      <Group gap={8}>
        <Button size="xs" type="submit">
          {t("attendance.keepTimes")}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => setTyped((before) => [...before, { arrived: shown(null), left: shown(null) }])}
        >
          {t("attendance.addStay")}
        </Button>
      </Group>
    </Stack>
  );
}
