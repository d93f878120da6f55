import { Checkbox, Fieldset, Group, NumberInput, ScrollArea, Select, SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { mostInSeries, type SeriesDay } from "../../../shared/conferences/series.ts";
import { useFormat } from "../../i18n/format.ts";
import { DayField } from "../../ui/DayField.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import classes from "./conferences.module.css";
import { nthOf, type Repeating } from "./series.ts";

interface Props {
  readonly date: string | null;
  readonly repeating: Repeating;
  /** The days of the series; empty while nothing is repeated. */
  readonly days: readonly SeriesDay[];
  readonly failure: Error | null;
  readonly onChange: (patch: Partial<Repeating>) => void;
}

const kinds = ["NOT", "WEEKS", "MONTHLY"] as const;
const ends = ["COUNT", "UNTIL"] as const;

/** How a conference comes again, and each of its days to look at: moved off holidays, over, taken, and ticked or not. */
export function RepeatFields({ date, repeating, days, failure, onChange }: Props) {
  const { t } = useTranslation("conferences");
  const format = useFormat();
  if (date === null) return null;
  const nth = String(nthOf(date)) as "1" | "2" | "3" | "4" | "-1";
  const weekday = format.weekday(date);
  const names = {
    NOT: t("repeat.not"),
    WEEKS: t("repeat.weeks"),
    MONTHLY: t(`repeat.monthly.${nth}`, { weekday }),
  };
  const endNames = { COUNT: t("repeat.times"), UNTIL: t("repeat.until") };
  const why = (day: SeriesDay): string =>
    [
      day.movedOff === null ? "" : t("repeat.movedOff", { day: format.dayShort(day.planned), holiday: day.movedOff }),
      day.past ? t("repeat.past") : "",
      day.taken ? t("repeat.taken") : "",
    ]
      .filter((text) => text !== "")
      .join(", ");
  return (
    <Fieldset legend={t("repeat.title")}>
      <SimpleGrid cols={2}>
        <Select
          label={t("repeat.kind")}
          allowDeselect={false}
          data={kinds.map((value) => ({ value, label: names[value] }))}
          value={repeating.kind}
          onChange={(value) => onChange({ kind: kinds.find((one) => one === value) ?? "NOT", left: [] })}
        />
        {repeating.kind === "WEEKS" ? (
          <NumberInput
            label={t("repeat.every")}
            min={1}
            max={52}
            value={repeating.every}
            onChange={(value) => typeof value === "number" && onChange({ every: value, left: [] })}
          />
        ) : null}
        {repeating.kind === "NOT" ? null : (
          <>
            <Select
              label={t("repeat.ends")}
              allowDeselect={false}
              data={ends.map((value) => ({ value, label: endNames[value] }))}
              value={repeating.ends}
              onChange={(value) => onChange({ ends: ends.find((one) => one === value) ?? "COUNT", left: [] })}
            />
            {repeating.ends === "COUNT" ? (
              <NumberInput
                label={t("repeat.count")}
                min={1}
                max={mostInSeries}
                value={repeating.count}
                onChange={(value) => typeof value === "number" && onChange({ count: value, left: [] })}
              />
            ) : (
              <DayField
                label={t("repeat.lastDay")}
                value={repeating.until}
                minDay={date}
                onChange={(until) => onChange({ until, left: [] })}
              />
            )}
          </>
        )}
      </SimpleGrid>
      <FailureNote failure={failure} />
      {days.length > 0 ? (
        <ScrollArea.Autosize mah={220} mt="sm">
          <ul className={classes["series"]} aria-label={t("repeat.days")}>
            {days.map((day) => {
              const ticked = !day.past && !day.taken;
              const turned = repeating.left.includes(day.planned);
              const because = why(day);
              return (
                <li key={day.planned}>
                  <Group gap={8} wrap="nowrap">
                    <Checkbox
                      size="xs"
                      label={format.dayLong(day.date)}
                      checked={ticked !== turned}
                      onChange={() =>
                        onChange({
                          left: turned
                            ? repeating.left.filter((one) => one !== day.planned)
                            : [...repeating.left, day.planned],
                        })
                      }
                    />
                    {because === "" ? null : (
                      <Text size="xs" c="dimmed">
                        {because}
                      </Text>
                    )}
                  </Group>
                </li>
              );
            })}
          </ul>
        </ScrollArea.Autosize>
      ) : null}
    </Fieldset>
  );
}
