import { ActionIcon, Group, Menu, Text } from "@mantine/core";
import { useSortable } from "@dnd-kit/sortable";
import {
  IconCalendarPause,
  IconDots,
  IconFolderOpen,
  IconGripVertical,
  IconLock,
  IconTrash,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../../shared/agenda/model.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { Private } from "../../ui/Private.tsx";
import { RiskLevelBadge } from "../../ui/RiskLevelBadge.tsx";
import classes from "./agenda.module.css";
import { LateBadge } from "./LateBadge.tsx";
import { MinutesField } from "./MinutesField.tsx";
import { WhyListed } from "./WhyListed.tsx";

export interface AgendaRowProps {
  readonly item: AgendaItem;
  readonly conferenceId: ConferenceId;
  readonly position: number;
  readonly scoreOf: number;
  /** Whether levels have been agreed, so that there is a column for them. */
  readonly levels: boolean;
  readonly mayChange: boolean;
  readonly onMove: (item: AgendaItem, to: number) => void;
  readonly onMinutes: (item: AgendaItem, minutes: number) => void;
  readonly onRemove: (item: AgendaItem) => void;
  readonly onDefer: (item: AgendaItem) => void;
  /** Says whether the reason was taken. */
  readonly onLateReason: (item: AgendaItem, reason: string) => Promise<boolean>;
  readonly onOpen: (item: AgendaItem) => void;
}

/** One line of the agenda: dragged by its handle, moved by Alt and an arrow key, its minutes typed in place. */
export function AgendaRow(props: AgendaRowProps) {
  const { item, position, mayChange } = props;
  const { t } = useTranslation("agenda");
  const sortable = useSortable({ id: item.id, disabled: !mayChange });
  const { transform } = sortable;
  const name = item.kind === "blocked" ? t("row.blocked") : item.reference;
  return (
    <tr
      ref={sortable.setNodeRef}
      className={classes["row"]}
      data-dragging={sortable.isDragging || undefined}
      data-item={item.id}
      tabIndex={0}
      style={{
        transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined,
        transition: sortable.transition,
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === "Enter") props.onOpen(item);
        if (!event.altKey || !mayChange || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        props.onMove(item, position + (event.key === "ArrowUp" ? -1 : 1));
      }}
    >
      <td>
        {mayChange ? (
          <ActionIcon
            ref={sortable.setActivatorNodeRef}
            variant="subtle"
            color="gray"
            className={classes["handle"]}
            {...sortable.attributes}
            {...sortable.listeners}
            aria-label={t("row.drag", { name })}
          >
            <IconGripVertical size={16} />
          </ActionIcon>
        ) : null}
      </td>
      <td className={classes["number"]}>{item.number ?? ""}</td>
      {item.kind === "blocked" ? (
        <td colSpan={props.levels ? 4 : 3}>
          <Group gap={8} c="dimmed">
            <IconLock size={16} aria-hidden />
            {t("row.blocked")}
          </Group>
        </td>
      ) : (
        <>
          <td>
            <Group gap={8} wrap="nowrap">
              <Text fw={600} size="sm" component="span" className={classes["case"] ?? ""}>
                <Private>{item.victimName || item.victimInitials}</Private> ·{" "}
                <span className={classes["reference"]}>{item.reference}</span>
              </Text>
              {item.restricted ? <IconLock size={15} role="img" aria-label={t("row.restricted")} /> : null}
              {item.late && item.caseId ? (
                <LateBadge
                  item={{ ...item, caseId: item.caseId }}
                  conferenceId={props.conferenceId}
                  onReason={mayChange ? (reason) => props.onLateReason(item, reason) : null}
                />
              ) : null}
            </Group>
          </td>
          <td className={classes["why"]}>
            <WhyListed grounds={item} scoreOf={props.scoreOf} />
          </td>
          <td className={classes["number"]}>{item.children > 0 ? item.children : ""}</td>
          {props.levels ? (
            <td className={classes["level"]}>{item.level ? <RiskLevelBadge level={item.level} /> : null}</td>
          ) : null}
        </>
      )}
      <td className={classes["time"]}>{item.startsAt}</td>
      <td>
        {mayChange ? (
          <MinutesField
            minutes={item.minutes}
            label={t("row.minutesOf", { name })}
            onChange={(minutes) => props.onMinutes(item, minutes)}
          />
        ) : (
          item.minutes
        )}
      </td>
      <td>{item.kind === "case" ? <RowMenu {...props} name={name} /> : null}</td>
    </tr>
  );
}

function RowMenu({ item, mayChange, name, onOpen, onRemove, onDefer }: AgendaRowProps & { readonly name: string }) {
  const { t } = useTranslation("agenda");
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("row.more", { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFolderOpen size={16} />} onClick={() => onOpen(item)}>
          {t("row.open")}
        </Menu.Item>
        {mayChange && item.state === "waiting" ? (
          <Menu.Item leftSection={<IconCalendarPause size={16} />} onClick={() => onDefer(item)}>
            {t("row.defer")}
          </Menu.Item>
        ) : null}
        {mayChange && item.state === "waiting" ? (
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => onRemove(item)}>
            {t("row.remove")}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
