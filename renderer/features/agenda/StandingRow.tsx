import { ActionIcon, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { StandingItem } from "../../../shared/agenda/standing.ts";
import { useWords } from "../../i18n/words.ts";
import classes from "./agenda.module.css";
import { MinutesField } from "./MinutesField.tsx";

interface Props {
  readonly item: StandingItem;
  /** How many columns the table has. */
  readonly columns: number;
  /** What is to be told under it; null where nothing is computed for it. */
  readonly told: string | null;
  readonly mayChange: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onMinutes: (minutes: number) => void;
  readonly onRemove: () => void;
}

/** What is done besides the cases: a quiet line of the agenda with its time, moved by Alt and an arrow key. */
export function StandingRow({ item, columns, told, mayChange, onMove, onMinutes, onRemove }: Props) {
  const { t } = useTranslation("agenda");
  const word = useWords();
  const name = word("standing", item.kind);
  return (
    <tr
      className={classes["standing"]}
      data-standing={item.kind}
      tabIndex={0}
      aria-label={mayChange ? t("standing.row", { item: name }) : name}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || !event.altKey || !mayChange) return;
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
        event.preventDefault();
        onMove(event.key === "ArrowUp" ? -1 : 1);
      }}
    >
      <td colSpan={columns - 3} className={classes["standingName"]}>
        {name}
        {told === null ? null : (
          <Text span size="sm" c="dimmed">
            {" · "}
            {told}
          </Text>
        )}
      </td>
      <td className={classes["time"]}>{item.startsAt}</td>
      <td>
        {mayChange ? (
          <MinutesField
            minutes={item.minutes}
            least={0}
            most={60}
            label={t("standing.minutesOf", { item: name })}
            onChange={onMinutes}
          />
        ) : (
          item.minutes
        )}
      </td>
      <td>
        {mayChange ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("standing.remove", { item: name })}
            onClick={onRemove}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        ) : null}
      </td>
    </tr>
  );
}
